package org.windrow.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Real disks that are small, full or read-only: mounted in a namespace that is gone with the last process in it.
 *
 * <p>why: tests may run as root, whom a folder's permissions do not hold up.
 */
final class SmallDisk {

    private SmallDisk() {}

    /**
     * Starts a shell in a namespace of its own; the test is skipped where that is not allowed.
     *
     * @param folder for the output
     * @param disk the folder to mount on
     * @param script what the shell does; {@code $disk} is the folder, {@code "$@"} the command without arguments
     */
    static CommandProcess start(Path folder, Path disk, String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(namespace());
        assumeTrue(canMount(command), "this system lets nobody have mounts of their own");
        command.addAll(List.of("sh", "-c", "disk=$0; " + script, disk.toString()));
        return CommandProcess.startWithin(command, folder);
    }

    private static List<String> namespace() {
        boolean root = System.getProperty("user.name").equals("root");
        return root ? List.of("unshare", "--mount") : List.of("unshare", "--map-root-user", "--mount");
    }

    private static boolean canMount(List<String> namespace) throws InterruptedException {
        List<String> attempt = new ArrayList<>(namespace);
        attempt.addAll(List.of("mount", "-t", "tmpfs", "none", "/mnt"));
        try {
            return new ProcessBuilder(attempt)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
