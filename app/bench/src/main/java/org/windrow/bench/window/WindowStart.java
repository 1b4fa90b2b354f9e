package org.windrow.bench.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long it takes from the start of the process to the first picture of Windrow's window, beside an empty one with the same
 * theme and the same options of the JVM, in turns; first without an AOT cache, then with one each, made from such a start.
 * Windrow's window is there before it is furnished; when it is, too, is told apart.
 * Needs a display or {@code -Dglass.platform=Headless -Dprism.order=sw}; what options this is started with, those get, too.
 *
 * <p>Usage: {@code WindowStart FOLDER [ROUNDS]}, with jars only on the class path: the JVM makes no cache over folders. Each
 * start of Windrow is in the same home, which the first one makes; the first round is not counted.
 */
public final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

    /** What is started. */
    private enum Subject {
        EMPTY,
        WINDROW;

        private String argument() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A start: to the first picture by the clock, the time that the process was at work until then, and how long it took by
     * the clock until the window was furnished.
     */
    private record Start(long millis, long busyMillis, long furnishedMillis) {}

    private final Path folder;
    private final int rounds;

    private WindowStart(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        var measurement = new WindowStart(Files.createDirectories(Path.of(arguments[0])), rounds);
        measurement.compare(false);
        for (Subject subject : Subject.values()) {
            Files.deleteIfExists(measurement.cache(subject));
            measurement.start(subject, List.of("-XX:AOTCacheOutput=" + measurement.cache(subject)));
        }
        measurement.compare(true);
    }

    private void compare(boolean cached) throws IOException, InterruptedException {
        Map<Subject, List<Start>> starts = new EnumMap<>(Subject.class);
        for (int round = 0; round <= rounds; round++) {
            for (Subject subject : Subject.values()) {
                List<String> options =
                        cached ? List.of("-XX:AOTCache=" + cache(subject), "-Xlog:aot=off") : List.<String>of();
                Start start = start(subject, options);
                if (round > 0) {
                    starts.computeIfAbsent(subject, _ -> new ArrayList<>()).add(start);
                }
            }
        }
        LOG.info(cached ? "With an AOT cache each:" : "Without an AOT cache:");
        tell("by the clock", starts, Start::millis);
        tell("at work", starts, Start::busyMillis);
        tell("furnished, by the clock", starts, Start::furnishedMillis);
    }

    private static void tell(String what, Map<Subject, List<Start>> starts, ToLongFunction<Start> figure) {
        long empty = median(starts.getOrDefault(Subject.EMPTY, List.of()), figure);
        long windrow = median(starts.getOrDefault(Subject.WINDROW, List.of()), figure);
        String ratio = String.format(Locale.ROOT, "%.2f", windrow / (double) empty);
        LOG.info("  {}, medians: empty {} ms, Windrow {} ms, ratio {}", what, empty, windrow, ratio);
    }

    private static long median(List<Start> starts, ToLongFunction<Start> figure) {
        return starts.stream().mapToLong(figure).sorted().toArray()[starts.size() / 2];
    }

    private Path cache(Subject subject) {
        return folder.resolve(subject.argument() + ".aot");
    }

    private Start start(Subject subject, List<String> options) throws IOException, InterruptedException {
        Path mark = folder.resolve("mark");
        Files.deleteIfExists(mark);
        Files.deleteIfExists(Path.of(mark + StartProbe.FURNISHED));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartProbe.class.getName()));
        command.addAll(List.of(subject.argument(), mark.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output-" + subject.argument()).toFile());
        builder.environment().put("WINDROW_HOME", folder.resolve("home").toString());
        // why: the headless platform needs none, but the command asks for one before it opens a window
        builder.environment().putIfAbsent("DISPLAY", ":0");
        Instant began = Instant.now();
        int code = builder.start().waitFor();
        if (code != 0 || !Files.exists(mark)) {
            throw new IOException(subject + " ended with " + code + " and without a picture");
        }
        Path furnished = Path.of(mark + StartProbe.FURNISHED);
        return new Start(
                millis(began, mark),
                Long.parseLong(Files.readString(mark)),
                millis(began, Files.exists(furnished) ? furnished : mark));
    }

    private static long millis(Instant began, Path mark) throws IOException {
        return Duration.between(began, Files.getLastModifiedTime(mark).toInstant())
                .toMillis();
    }
}
