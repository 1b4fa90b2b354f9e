package org.windrow.bench.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long it takes from the start of the process to the first picture of Windrow's window, beside an empty one with the same
 * theme and the same options of the JVM, in turns. Needs a display or {@code -Dglass.platform=Headless -Dprism.order=sw}; what
 * options this is started with, those get, too.
 *
 * <p>Usage: {@code WindowStart FOLDER [ROUNDS]}. Each start of Windrow is in the same home, which the first one makes; the
 * first round is not counted.
 */
public final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

    private final Path folder;

    private WindowStart(Path folder) {
        this.folder = folder;
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var start = new WindowStart(Files.createDirectories(Path.of(arguments[0])));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        List<Long> empty = new ArrayList<>();
        List<Long> windrow = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            empty.add(start.millis("empty"));
            windrow.add(start.millis("windrow"));
            LOG.info("Empty {} ms, Windrow {} ms", empty.getLast(), windrow.getLast());
        }
        long bare = median(empty.subList(1, empty.size()));
        long ours = median(windrow.subList(1, windrow.size()));
        LOG.info("Medians: {} ms, {} ms: {}", bare, ours, String.format(Locale.ROOT, "%.2f", ours / (double) bare));
    }

    private long millis(String what) throws IOException, InterruptedException {
        Path mark = folder.resolve("mark");
        Files.deleteIfExists(mark);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), StartProbe.class.getName(), what, mark.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output-" + what).toFile());
        builder.environment().put("WINDROW_HOME", folder.resolve("home").toString());
        // why: the headless platform needs none, but the command asks for one before it opens a window
        builder.environment().putIfAbsent("DISPLAY", ":0");
        Instant began = Instant.now();
        Process process = builder.start();
        int code = process.waitFor();
        if (code != 0 || !Files.exists(mark)) {
            throw new IOException(what + " ended with " + code + " and without a picture");
        }
        return Duration.between(began, Files.getLastModifiedTime(mark).toInstant())
                .toMillis();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
