package org.windrow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process's wall-clock time, and the peak of its resident memory together with that of its children. */
record MeasuredProcess(double seconds, long peakMegabytes) {

    static MeasuredProcess run(ProcessBuilder builder) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = builder.inheritIO().start();
        long peak = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(
                    peak,
                    Stream.concat(Stream.of(process.toHandle()), process.descendants())
                            .mapToLong(handle -> residentKilobytes(handle.pid()))
                            .sum());
        }
        if (process.exitValue() != 0) {
            throw new IOException("Ended with " + process.exitValue() + ": " + builder.command());
        }
        return new MeasuredProcess((System.nanoTime() - began) / 1e9, peak / 1024);
    }

    private static long residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> word.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
