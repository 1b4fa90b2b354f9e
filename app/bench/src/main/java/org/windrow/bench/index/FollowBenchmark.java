package org.windrow.bench.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.bench.HarvestBenchmark;
import org.windrow.index.SiloIndex;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.Silo;

/**
 * What following costs a harvest: {@code FollowBenchmark FOLDER RECORDS [ROUNDS]} harvests from a fast loopback server into a new
 * silo, by turns alone and while an index in this process follows, and tells how the times compare and how long after the harvest
 * the last record could be found. Everything is left in the folder.
 */
public final class FollowBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(FollowBenchmark.class);

    private FollowBenchmark() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Process server = java(HarvestBenchmark.class.getName(), "serve", arguments[1])
                .redirectErrorStream(true)
                .start();
        try {
            String address = address(server);
            for (int round = 1; round <= rounds; round++) {
                double alone = harvest(address, folder.resolve("alone-" + round));
                double followed = followed(address, folder.resolve("followed-" + round));
                LOG.info(
                        "{}",
                        String.format(
                                Locale.ROOT, "followed, a harvest takes %.3f of its time alone", followed / alone));
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static double followed(String address, Path root) throws IOException, InterruptedException {
        try (Silo silo = Silo.create(root, address);
                SiloIndex index = SiloIndex.open(root.resolveSibling(root.getFileName() + "-index"), silo)) {
            double seconds = harvest(address, root);
            int then = total(index);
            long start = System.nanoTime();
            if (!index.await(Duration.ofHours(1))) {
                throw new IOException(index.progress().toString());
            }
            LOG.info(
                    "{}",
                    String.format(
                            Locale.ROOT,
                            "at the end of the harvest %,d objects could be found, %.1f s later all %,d",
                            then,
                            (System.nanoTime() - start) / 1e9,
                            total(index)));
            return seconds;
        }
    }

    private static int total(SiloIndex index) throws IOException {
        try (SearchResult all = index.search(SearchRequest.of(""))) {
            return all.total();
        }
    }

    private static double harvest(String address, Path silo) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = java("org.windrow.cli.Windrow", "harvest", address, "--no-files", "--silo", silo.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("The harvest into " + silo + " ended with " + code);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.info("{}: {} s", silo.getFileName(), String.format(Locale.ROOT, "%.1f", seconds));
        return seconds;
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

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx224m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
