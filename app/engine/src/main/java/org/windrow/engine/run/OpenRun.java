package org.windrow.engine.run;

import java.time.Instant;

/**
 * A run that has begun and not ended.
 *
 * @param run the run's key
 * @param started when it began
 * @param counts what it had done at its last checkpoint; those of the files as they were when it was last cut off
 */
public record OpenRun(String run, Instant started, RunCounts counts) {

    /** The same run with the counts of its files replaced. */
    OpenRun withFiles(FileCounts files) {
        return new OpenRun(run, started, counts.withFiles(files));
    }
}
