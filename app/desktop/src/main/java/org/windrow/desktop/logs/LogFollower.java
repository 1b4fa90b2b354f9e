package org.windrow.desktop.workers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.log.LogLine;
import org.windrow.engine.log.LogSlice;
import org.windrow.fxkit.LogRow;
import org.windrow.fxkit.LogRow.Severity;
import org.windrow.fxkit.LogTailView;

/** Follows the log of one worker with a cursor of its own. */
final class WorkerLog {

    private final Surroundings around;
    private final LogTarget target;
    private @Nullable String worker;
    private long cursor;

    WorkerLog(Surroundings around, LogTarget target) {
        this.around = around;
        this.target = target;
    }

    /** Follows another worker from its oldest line, or none. */
    void follow(@Nullable String workerId) {
        worker = workerId;
        cursor = 0;
        target.clear();
        poll();
    }

    /** Takes the lines that came since the last time; as many as the view can hold, so that a burst is caught up at once. */
    void poll() {
        if (worker == null) {
            return;
        }
        LogSlice slice = around.engine().log(worker, cursor, LogTailView.ROWS);
        cursor = slice.next();
        target.append(slice.lines().stream().map(this::row).toList(), slice.dropped());
    }

    private LogRow row(LogLine line) {
        return new LogRow(around.figures().timeOfDay(line.at()), line.level(), severity(line.level()), line.text());
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
