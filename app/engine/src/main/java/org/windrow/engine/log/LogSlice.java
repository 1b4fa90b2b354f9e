package org.windrow.engine.log;

import java.util.List;

/**
 * The next lines of a log tail.
 *
 * @param lines the lines, oldest first
 * @param next the cursor for the following call
 * @param dropped how many lines were lost to the tail's bound between the cursor given and the first line here
 */
public record LogSlice(List<LogLine> lines, long next, long dropped) {

    public LogSlice {
        lines = List.copyOf(lines);
    }
}
