package org.windrow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.oaipmh.parse.MalformedPageException;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/**
 * A whole harvest of 2 KB records in pages of 1,000 from a fast loopback server, durable, beside a bare loop that fetches,
 * parses and writes the same files without syncing. Server, harvest and loop are processes of their own; each time is that of
 * the whole process, the start of its JVM included.
 *
 * <p>Usage: {@code HarvestBenchmark FOLDER RECORDS [ROUNDS]}. The folder should lie on a quiet, fresh file system; everything
 * is left there.
 */
public final class HarvestBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HarvestBenchmark.class);
    private static final int RECORD_BYTES = 2_048;
    private static final int PAGE = 1_000;

    /** What packaging/windrow gives a harvest. */
    private static final String LAUNCHER_HEAP = "-Xmx224m";

    private HarvestBenchmark() {}

    /** Runs the comparison, or one of its processes. */
    public static void main(String[] arguments) throws IOException, InterruptedException, MalformedPageException {
        switch (arguments[0]) {
            case "serve" -> serve(Integer.parseInt(arguments[1]));
            case "bare" -> LOG.info("{} records", BareHarvest.run(URI.create(arguments[1]), Path.of(arguments[2])));
            default ->
                compare(
                        Files.createDirectories(Path.of(arguments[0])),
                        Integer.parseInt(arguments[1]),
                        arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3);
        }
    }

    private static void serve(int records) throws InterruptedException {
        try (SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(records, RECORD_BYTES))
                .pageSize(PAGE)
                .start()) {
            LOG.info("at {}", repository.baseUrl());
            new CountDownLatch(1).await();
        }
    }

    private static void compare(Path folder, int records, int rounds) throws IOException, InterruptedException {
        Process server = java("-Xmx512m", List.of(HarvestBenchmark.class.getName(), "serve", String.valueOf(records)))
                .redirectErrorStream(true)
                .start();
        try {
            String address = address(server);
            for (int round = 1; round <= rounds; round++) {
                Path silo = folder.resolve("silo-" + round);
                Measured ours = Measured.of(java(
                        LAUNCHER_HEAP,
                        List.of(
                                "org.windrow.cli.Windrow",
                                "harvest",
                                address,
                                "--no-files",
                                "--silo",
                                silo.toString())));
                Measured bare = Measured.of(java(
                        "-Xmx256m",
                        List.of(
                                HarvestBenchmark.class.getName(),
                                "bare",
                                address,
                                folder.resolve("bare-" + round).toString())));
                LOG.info(
                        "{}",
                        String.format(
                                Locale.ROOT,
                                "%,d records: windrow %.1f s (%,.0f/s, peak %d MB), bare loop %.1f s: %.2f of its rate",
                                records,
                                ours.seconds(),
                                records / ours.seconds(),
                                ours.peakMegabytes(),
                                bare.seconds(),
                                bare.seconds() / ours.seconds()));
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static String address(Process server) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return line.substring(at).strip();
            }
        }
        throw new IOException("The server did not start");
    }

    private static ProcessBuilder java(String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** A process's wall-clock time, and the peak of its resident memory together with that of its children. */
    private record Measured(double seconds, long peakMegabytes) {

        static Measured of(ProcessBuilder builder) throws IOException, InterruptedException {
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
            return new Measured((System.nanoTime() - began) / 1e9, peak / 1024);
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
}
