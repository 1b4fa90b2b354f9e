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
import org.windrow.bench.window.PulseWatch.Delay;

/** What a tour has seen, step by step, as a text to read. */
final class TourReport {

    private static final int FRAMES = 14;
    private static final int TOLD = 4;

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    /** @param file written anew each time */
    TourReport(Path file) {
        this.file = file;
    }

    void line(String words) {
        lines.add(words);
    }

    void write() throws IOException {
        Files.write(file, lines);
    }

    /** Tells how the JavaFX thread answered in a step, and what it was doing when it did not. */
    void tell(String step, PulseWatch.Sight sight) {
        lines.add(String.format(
                Locale.ROOT,
                "%-44s no answer for %4.0f ms, a task of %4.0f ms, pulses %4.0f ms apart",
                step,
                sight.delay(),
                sight.task(),
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
                .collect(Collectors.groupingBy(TourReport::shortened, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TOLD)
                .forEach(stack -> lines.add("        " + stack.getValue() + " times " + stack.getKey()));
    }

    /** The top of the stack, and below it what is ours. */
    private static String shortened(StackTraceElement[] stack) {
        Predicate<StackTraceElement> ours = frame -> frame.getClassName().startsWith("org.windrow");
        String top = Arrays.stream(stack).limit(FRAMES).map(TourReport::frame).collect(Collectors.joining(" < "));
        String below = Arrays.stream(stack)
                .skip(FRAMES)
                .filter(ours)
                .map(TourReport::frame)
                .collect(Collectors.joining(" < "));
        return below.isEmpty() ? top : top + " ... " + below;
    }

    private static String frame(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
