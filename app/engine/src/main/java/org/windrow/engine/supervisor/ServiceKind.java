package org.windrow.engine.supervisor;

/** Whether something is to stay up, or to get done. */
public enum ServiceKind {
    /** Stays up until it is stopped: a downloader, Redis. */
    SERVICE,
    /** Ends by itself when it is done: a harvest. A job that ends with success is never started again by itself. */
    JOB
}
