package org.windrow.desktop.logs;

import java.util.List;
import org.windrow.fxkit.LogRow;

/** Where the lines of a log go. */
public interface LogTarget {

    /** The lines that come now are of another log. */
    void clear();

    /** The next lines, oldest first, and how many were lost before them. */
    void append(List<LogRow> lines, long lost);
}
