package org.windrow.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says to a person why something could not be written. */
final class WriteProblem {

    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk full", "disc quota");

    private WriteProblem() {}

    /** The same problem with a message that names the silo and says what to do. A {@link SiloException} says so already. */
    static SiloException explain(String what, Path root, IOException problem) {
        if (problem instanceof SiloException explained) {
            return explained;
        }
        String reason = String.valueOf(problem.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(lower::contains)) {
            return new SiloException(
                    what + ": the disk of " + root + " is full. Free some space and go on; nothing is lost", problem);
        }
        if (lower.contains("read-only file system")) {
            return new SiloException(what + ": " + root + " is on a read-only file system", problem);
        }
        if (problem instanceof AccessDeniedException || lower.contains("permission denied")) {
            return new SiloException(
                    what + ": writing to " + root + " is not permitted (" + reason + "). Ask its owner", problem);
        }
        return new SiloException(what + " in " + root + ": " + reason, problem);
    }
}
