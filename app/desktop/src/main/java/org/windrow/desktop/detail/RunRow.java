package org.windrow.desktop.detail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Mark;
import org.windrow.engine.run.RunCounts;

/**
 * What a row of the run history shows.
 *
 * @param began when the run began, in words
 * @param exactly the same to the second; empty for the present run
 * @param mark how it ended, or that it goes on; null while the row is not there yet
 * @param reason why it is not complete; empty if there is nothing to say
 * @param counts what it did
 * @param length how long it took, in words
 * @param ended when it ended; null if it goes on
 */
record RunRow(
        String began,
        String exactly,
        @Nullable Mark mark,
        String reason,
        RunCounts counts,
        String length,
        @Nullable Instant ended) {

    /** Stands for a run until it is there. */
    static final RunRow LOADING = new RunRow("…", "", null, "", RunCounts.NONE, "", null);
}
