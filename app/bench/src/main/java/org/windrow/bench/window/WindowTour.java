package org.windrow.bench.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.bench.window.PulseWatch.Delay;
import org.windrow.desktop.WindrowWindow;
import org.windrow.engine.Engine;

/**
 * A scripted tour through the whole window: the real engine with its own Redis, 500 sources, 1,000,000 jobs in a queue, and a
 * harvest with its downloads from a sample repository while it lasts. Tells for each step how long the JavaFX thread did not
 * answer, for how long of that it was on a processor, and how far apart its pulses were; and for the worst that took more
 * than 50 ms what it was doing. The first round warms up
 * and is told by itself.
 *
 * <p>Usage: {@code WindowTour FOLDER [ROUNDS [SOURCES [JOBS]]]}, with the launcher's options and either a display or
 * {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WindowTour {

    private static final Logger LOG = LoggerFactory.getLogger(WindowTour.class);
    private static final int SOURCES = 500;
    private static final int JOBS = 1_000_000;
    private static final int FRAMES = 14;
    private static final int TOLD = 4;

    private final Path report;
    private final List<String> lines = new ArrayList<>();

    private WindowTour(Path report) {
        this.report = report;
    }

    /** Opens the window and walks through it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rounds = number(arguments, 1, 3);
        int sources = number(arguments, 2, SOURCES);
        int jobs = number(arguments, 3, JOBS);
        var home = new LoadedHome(folder);
        try (SampleProcess sample = SampleProcess.start(1)) {
            Thread.ofPlatform().name("tour").start(() -> {
                try {
                    home.addSources(sources, sample.address());
                    home.addJobs(jobs);
                    new WindowTour(folder.resolve("tour.txt")).walk(home.awaitEngine(), rounds);
                } catch (IOException | InterruptedException | RuntimeException failure) {
                    LOG.error("The tour broke off", failure);
                } finally {
                    Platform.exit();
                }
            });
            WindrowWindow.open(home.context());
        } finally {
            home.close();
        }
        // why: the engine's and the toolkit's daemons are gone or do not matter any more
        System.exit(0);
    }

    private void walk(Engine engine, int rounds) throws IOException, InterruptedException {
        engine.harvest(LoadedHome.HARVESTED, false).join();
        Visit visit = Visit.begin();
        PulseWatch watch = Visit.onFx(() -> new PulseWatch(Platform::runLater));
        Thread.sleep(2_000);
        tell("start, sources and jobs added", watch.take());
        for (int round = 1; round <= rounds; round++) {
            lines.add(round == 1 ? "=== Round 1, which warms up" : "=== Round " + round);
            for (TourScript.Step step : TourScript.steps(visit, engine)) {
                step.deed().run();
                Thread.sleep(400);
                tell(step.name(), watch.take());
            }
            lines.add("harvested by now: "
                    + engine.snapshot().sources().getFirst().counts());
            Files.write(report, lines);
        }
        watch.close();
    }

    private void tell(String step, PulseWatch.Sight sight) {
        lines.add(String.format(
                Locale.ROOT,
                "%-44s no answer for %4.0f ms, at work for %4.0f ms, pulses %4.0f ms apart",
                step,
                sight.delay(),
                sight.busy(),
                sight.gap()));
        sight.delays().stream()
                .sorted(Comparator.comparingLong(Delay::busyNanos).reversed())
                .limit(TOLD)
                .forEach(this::tell);
    }

    private void tell(Delay delay) {
        lines.add(String.format(
                Locale.ROOT,
                "    %.0f ms, at work for %.0f ms, collections %d ms",
                delay.nanos() / 1e6,
                delay.busyNanos() / 1e6,
                delay.collectionMillis()));
        delay.stacks().stream()
                .collect(Collectors.groupingBy(WindowTour::shortened, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TOLD)
                .forEach(stack -> lines.add("        " + stack.getValue() + " times " + stack.getKey()));
    }

    /** The top of the stack, and below it what is ours. */
    private static String shortened(StackTraceElement[] stack) {
        Predicate<StackTraceElement> ours = frame -> frame.getClassName().startsWith("org.windrow");
        String top = Arrays.stream(stack).limit(FRAMES).map(WindowTour::frame).collect(Collectors.joining(" < "));
        String below = Arrays.stream(stack)
                .skip(FRAMES)
                .filter(ours)
                .map(WindowTour::frame)
                .collect(Collectors.joining(" < "));
        return below.isEmpty() ? top : top + " ... " + below;
    }

    private static String frame(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
