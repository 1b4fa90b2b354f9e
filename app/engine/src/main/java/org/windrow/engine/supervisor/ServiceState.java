package org.windrow.engine.supervisor;

/** The state of a service, in supervisord's words and codes. */
public enum ServiceState {
    STOPPED(0),
    STARTING(10),
    RUNNING(20),
    BACKOFF(30),
    STOPPING(40),
    EXITED(100),
    FATAL(200),
    UNKNOWN(1000);

    private final int code;

    ServiceState(int code) {
        this.code = code;
    }

    /** supervisord's number for the state. */
    public int code() {
        return code;
    }

    /** Whether the service runs or is about to. */
    public boolean isUp() {
        return this == STARTING || this == RUNNING || this == BACKOFF;
    }
}
