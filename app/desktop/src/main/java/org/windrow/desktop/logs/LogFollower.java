package org.windrow.desktop.logs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.log.LogLine;
import org.windrow.engine.log.LogSlice;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.fxkit.LogRow;
import org.windrow.fxkit.LogRow.Severity;

/** Follows one log, of a worker or of everything, with a cursor of its own. */
public final class LogFollower {

    /** The most lines that one poll takes: what can be put into words without holding up a frame. */
    static final int AT_ONCE = 2_000;

    private final Surroundings around;
    private final LogTarget target;
    private @Nullable String log;
    private long cursor;

    /** @param target where the lines go */
    public LogFollower(Surroundings around, LogTarget target) {
        this.around = around;
        this.target = target;
    }

    /**
     * Follows another log from its oldest line.
     *
     * @param id as {@link org.windrow.engine.Engine#log} knows it; null for none
     */
    public void follow(@Nullable String id) {
        log = id;
        cursor = 0;
        target.clear();
        poll();
    }

    /** Takes some of the lines that came since the last time, the oldest first. */
    public void poll() {
        if (log == null) {
            return;
        }
        boolean everything = log.equals(WorkerLogs.APPLICATION);
        LogSlice slice = around.engine().log(log, cursor, AT_ONCE);
        cursor = slice.next();
        target.append(
                slice.lines().stream()
                        .map(line -> row(line, everything ? originOf(line) : ""))
                        .toList(),
                slice.dropped());
    }

    private LogRow row(LogLine line, String origin) {
        return new LogRow(
                around.figures().timeOfDay(line.at()), origin, line.level(), severity(line.level()), line.text());
    }

    /** A worker's name on its node; the program's where no worker spoke. */
    private String originOf(LogLine line) {
        return line.worker().equals(WorkerLogs.APPLICATION)
                ? around.texts().get("log.origin")
                : line.worker().substring(line.worker().lastIndexOf('/') + 1);
    }

    private static Severity severity(String level) {
        return switch (level.toUpperCase(Locale.ROOT)) {
            case "TRACE", "DEBUG" -> Severity.QUIET;
            case "WARN" -> Severity.WARNING;
            case "ERROR" -> Severity.ERROR;
            default -> Severity.NORMAL;
        };
    }
}
