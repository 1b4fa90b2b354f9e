package org.windrow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * <p>Usage: {@code HarvestBenchmark FOLDER RECORDS [ROUNDS]}; or {@code HarvestBenchmark FOLDER growth [RECORDS...]}, which
 * harvests more and more records without the loop and tells for each the rate, the resident memory at its peak, and the heap
 * that was left in use after full collections. The folder should lie on a quiet, fresh file system; everything is left there.
 */
public final class HarvestBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HarvestBenchmark.class);
    private static final int RECORD_BYTES = 2_048;
    private static final int PAGE = 1_000;

    /** What packaging/windrow gives a harvest. */
    private static final String LAUNCHER_HEAP = "-Xmx224m";

    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");
    private static final List<String> GROWTH = List.of("20000", "200000", "1000000");

    private HarvestBenchmark() {}

    /** Runs the comparison, or one of its processes. */
    public static void main(String[] arguments) throws IOException, InterruptedException, MalformedPageException {
        switch (arguments[0]) {
            case "serve" -> serve(Integer.parseInt(arguments[1]));
            case "bare" -> LOG.info("{} records", BareHarvest.run(URI.create(arguments[1]), Path.of(arguments[2])));
            default ->
                measure(
                        Files.createDirectories(Path.of(arguments[0])),
                        List.of(arguments).subList(1, arguments.length));
        }
    }

    private static void measure(Path folder, List<String> arguments) throws IOException, InterruptedException {
        if ("growth".equals(arguments.getFirst())) {
            List<String> sizes = arguments.size() > 1 ? arguments.subList(1, arguments.size()) : GROWTH;
            for (String records : sizes) {
                grow(folder, Integer.parseInt(records));
            }
        } else {
            compare(
                    folder,
                    Integer.parseInt(arguments.getFirst()),
                    arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 3);
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

    private static void grow(Path folder, int records) throws IOException, InterruptedException {
        Process server = startServer(records);
        try {
            Path collections = folder.resolve("collections-" + records + ".log");
            ProcessBuilder harvest = harvest(address(server), folder.resolve("silo-of-" + records));
            harvest.command().add(1, "-Xlog:gc:file=" + collections);
            MeasuredProcess ours = MeasuredProcess.run(harvest);
            LOG.info(
                    "{}",
                    String.format(
                            Locale.ROOT,
                            "%,d records: windrow %.1f s (%,.0f/s), peak %d MB, %d MB of heap in use after full collections",
                            records,
                            ours.seconds(),
                            records / ours.seconds(),
                            ours.peakMegabytes(),
                            mostAfterFullCollections(collections)));
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static int mostAfterFullCollections(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Pause Full"))
                    .map(AFTER_COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static void compare(Path folder, int records, int rounds) throws IOException, InterruptedException {
        Process server = startServer(records);
        try {
            String address = address(server);
            for (int round = 1; round <= rounds; round++) {
                MeasuredProcess ours = MeasuredProcess.run(harvest(address, folder.resolve("silo-" + round)));
                MeasuredProcess bare = MeasuredProcess.run(java(
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

    private static Process startServer(int records) throws IOException {
        return java("-Xmx512m", List.of(HarvestBenchmark.class.getName(), "serve", String.valueOf(records)))
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessBuilder harvest(String address, Path silo) {
        return java(
                LAUNCHER_HEAP,
                List.of("org.windrow.cli.Windrow", "harvest", address, "--no-files", "--silo", silo.toString()));
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
}
