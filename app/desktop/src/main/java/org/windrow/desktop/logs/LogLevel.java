package org.windrow.desktop.logs;

import org.windrow.fxkit.LogRow;
import org.windrow.fxkit.LogRow.Severity;

/** Which lines of a log are worth showing. */
enum LogLevel {
    ALL(Severity.QUIET),
    WARNINGS(Severity.WARNING),
    ERRORS(Severity.ERROR);

    private final Severity least;

    LogLevel(Severity least) {
        this.least = least;
    }

    boolean shows(LogRow row) {
        return row.severity().compareTo(least) >= 0;
    }
}
