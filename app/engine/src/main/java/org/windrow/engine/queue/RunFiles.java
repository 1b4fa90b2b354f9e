package org.windrow.engine.queue;

import org.windrow.engine.run.FileCounts;

/**
 * The files of a run, counted in the same steps that move their jobs.
 *
 * @param found files that the run answers for
 * @param downloaded files that came
 * @param skipped files that the silo already had or that are left out by choice
 * @param failed files that were given up
 * @param removed files whose jobs were taken out of the queue when the run was stopped
 */
public record RunFiles(long found, long downloaded, long skipped, long failed, long removed) {

    /** How many jobs are still to be settled; 0 means that the run's files are all dealt with. */
    public long pending() {
        return found - downloaded - skipped - failed - removed;
    }

    /** The counts as a run reports them; a removed file counts as one that could not be had. */
    public FileCounts counts() {
        return new FileCounts(found, downloaded, skipped, failed + removed);
    }
}
