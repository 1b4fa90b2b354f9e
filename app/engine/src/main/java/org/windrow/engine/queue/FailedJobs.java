package org.windrow.engine.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The jobs that were given up, to be looked through as a whole: a stretch costs what it is long, and holds no more of a job
 * than what went wrong with it. Safe for use by many threads; every method waits through an outage of Redis.
 */
public interface FailedJobs {

    /** The most failures in one stretch. */
    int LARGEST = 1_000;

    /**
     * A job that was given up.
     *
     * @param id its key
     * @param error why; empty if nothing was said
     * @param at when
     */
    record Failure(String id, String error, Instant at) {}

    /**
     * A stretch of a source's failed jobs of a kind, the oldest first, so that new ones come in at the end.
     *
     * @param offset how many to pass over; −1 is the newest
     * @param count the most to return, at most {@value #LARGEST}
     */
    List<Failure> stretch(JobKind kind, String source, long offset, int count) throws InterruptedException;

    /** These jobs as they are listed, wherever they are; those that are gone are left out. */
    List<QueuedJob> jobs(Collection<String> ids) throws InterruptedException;
}
