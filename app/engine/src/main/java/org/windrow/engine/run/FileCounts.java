package org.windrow.engine.run;

/**
 * The files of a run. Once the run has ended, {@code found} is the sum of the others.
 *
 * @param found references to files in the harvested records
 * @param downloaded files that came and are durable
 * @param skipped files that the silo already has or that are left out by choice
 * @param failed files that could not be had
 */
public record FileCounts(long found, long downloaded, long skipped, long failed) {

    /** Nothing yet. */
    public static final FileCounts NONE = new FileCounts(0, 0, 0, 0);

    /** How many are still to come. */
    public long pending() {
        return Math.max(0, found - downloaded - skipped - failed);
    }
}
