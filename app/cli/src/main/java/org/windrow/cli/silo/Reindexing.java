package org.windrow.cli.silo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.terminal.CleanStop;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.home.HomeFinder;
import org.windrow.index.IndexPlace;
import org.windrow.index.SiloIndex;
import org.windrow.index.build.IndexProgress;
import org.windrow.store.Silo;

/**
 * Builds the search index of a silo anew, or goes on with building it where that was cut short. If it is to have the text of files
 * from now on, or no longer, only the objects that have such files are read again.
 */
final class Reindexing {

    private static final Duration TICK = Duration.ofMillis(500);

    private final Terminal terminal;
    private final boolean json;
    private final @Nullable Boolean text;
    private volatile boolean stopping;

    /** @param text whether the text of files is to be searched; null if that stays as it is */
    Reindexing(Terminal terminal, boolean json, @Nullable Boolean text) {
        this.terminal = terminal;
        this.json = json;
        this.text = text;
    }

    /** Builds it, and returns the exit code. */
    int run(Path folder) throws IOException {
        try (CleanStop stop = CleanStop.onInterrupt(() -> stopping = true)) {
            int code = ExitCode.FAILED;
            try (Silo silo = Silo.open(folder)) {
                Path place = IndexPlace.of(HomeFinder.ofThisProcess().find().index(), silo);
                code = build(silo, place);
            }
            stop.ended(code);
            return code;
        }
    }

    private int build(Silo silo, Path place) throws IOException {
        long start = System.nanoTime();
        try (SiloIndex index = SiloIndex.open(place, silo)) {
            if (text != null && text != index.searchesFileText()) {
                index.searchFileText(text);
            } else if (index.progress().complete()) {
                index.rebuild();
            } else {
                index.catchUp();
            }
            while (!stopping && !index.await(TICK) && index.progress().problem() == null) {
                terminal.progress(line(index.progress()));
            }
            return answer(
                    index.progress(), index.searchesFileText(), place, Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INCOMPLETE;
        }
    }

    private int answer(IndexProgress progress, boolean withText, Path place, Duration took) {
        String problem = progress.problem();
        boolean complete = progress.complete() && problem == null && !stopping;
        if (problem != null) {
            terminal.tell(problem + ".");
        } else if (!complete) {
            terminal.tell("Stopped after " + objects(progress.looked()) + "; the same command goes on.");
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("status", complete ? "complete" : "incomplete");
            answer.put("objects", progress.looked());
            answer.put("written", progress.written());
            answer.put("text", withText);
            answer.put("seconds", took.toMillis() / 1000.0);
            answer.put("index", place.toString());
            terminal.json(answer);
        } else if (complete) {
            terminal.say(String.format(
                    Locale.ROOT, "%s indexed in %.1f s", objects(progress.looked()), took.toMillis() / 1000.0));
        }
        return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static String line(IndexProgress progress) {
        OptionalLong expected = progress.expected();
        return objects(progress.looked())
                + (expected.isPresent() ? " of " + String.format(Locale.ROOT, "%,d", expected.getAsLong()) : "")
                + String.format(Locale.ROOT, " · %,.0f/s", progress.perSecond());
    }

    private static String objects(long count) {
        return String.format(Locale.ROOT, "%,d object%s", count, count == 1 ? "" : "s");
    }
}
