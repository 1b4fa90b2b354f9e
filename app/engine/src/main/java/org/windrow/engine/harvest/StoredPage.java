package org.windrow.engine.harvest;

import java.util.List;
import java.util.OptionalLong;
import org.windrow.engine.run.RunCounts;
import org.windrow.spi.Checkpoint;

/**
 * A page whose records are in the silo, durable or not.
 *
 * @param checkpoint where to go on once the page is durable
 * @param counts of the run, this page included
 * @param expectedTotal how many records the source says there are
 * @param missing the files of the page's records that are still to be had
 * @param present how many of their files the silo has already
 */
record StoredPage(
        Checkpoint checkpoint, RunCounts counts, OptionalLong expectedTotal, List<MissingFile> missing, long present) {

    StoredPage {
        missing = List.copyOf(missing);
    }
}
