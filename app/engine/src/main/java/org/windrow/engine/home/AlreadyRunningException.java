package org.windrow.engine.home;

import java.io.IOException;
import java.util.OptionalLong;

/** Another instance runs on the same home. The message says which and what to do. */
public final class AlreadyRunningException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long pid;

    AlreadyRunningException(OptionalLong pid, String place) {
        super("Windrow runs already%s on %s. Use that one, stop it, or set WINDROW_HOME to another folder."
                .formatted(pid.isPresent() ? " (process " + pid.getAsLong() + ")" : "", place));
        this.pid = pid.orElse(-1);
    }

    /** The process of the other instance, if it could be read. */
    public OptionalLong pid() {
        return pid < 0 ? OptionalLong.empty() : OptionalLong.of(pid);
    }
}
