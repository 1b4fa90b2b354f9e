package org.windrow.bench.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The resident memory of processes, as Linux tells it. */
final class Resident {

    private Resident() {}

    /** That of a process, in bytes. */
    static long bytes(long pid) throws IOException {
        return kilobytes(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS:") * 1024;
    }

    /** The most that this process ever had, in bytes. */
    static long ownPeak() throws IOException {
        return kilobytes(Path.of("/proc/self/status"), "VmHWM:") * 1024;
    }

    private static long kilobytes(Path file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
