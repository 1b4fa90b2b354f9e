package org.windrow.engine.run;

import java.util.List;

/**
 * A stretch of a source's history.
 *
 * @param total how many ended runs are kept
 * @param runs the ended runs from the offset that was asked for, newest first
 */
public record RunPage(long total, List<RunRecord> runs) {

    /** The most runs in one page. */
    public static final int LARGEST = 1_000;

    /** A history in which nothing has ended yet. */
    public static final RunPage EMPTY = new RunPage(0, List.of());

    public RunPage {
        runs = List.copyOf(runs);
    }
}
