package org.windrow.engine.supervisor;

/** When something that ended by itself is started again; supervisord's {@code autorestart}. */
public enum RestartRule {
    NEVER,
    ON_FAILURE,
    ALWAYS;

    /** Whether an end calls for another start. */
    boolean appliesTo(boolean failed) {
        return switch (this) {
            case NEVER -> false;
            case ON_FAILURE -> failed;
            case ALWAYS -> true;
        };
    }
}
