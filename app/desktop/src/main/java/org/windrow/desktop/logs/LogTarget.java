package org.windrow.desktop.workers;

import java.util.List;
import org.windrow.fxkit.LogRow;

/** Where the lines of the chosen worker's log go. */
public interface LogTarget {

    /** The lines that come now are of another log. */
    void clear();

    /** The next lines, oldest first, and how many were lost before them. */
    void append(List<LogRow> lines, long lost);
}
