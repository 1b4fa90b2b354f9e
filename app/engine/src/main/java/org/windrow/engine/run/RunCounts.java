package org.windrow.engine.run;

/**
 * What one run has done so far. {@code records} is the sum of created, updated, unchanged, deleted and lost: the counts add
 * up. A record that was stored after the last checkpoint of a run that was cut off comes again when the run goes on; it counts
 * once, and then as unchanged.
 *
 * @param records records taken from the source
 * @param created records that the silo did not have
 * @param updated records that differ from what the silo had
 * @param unchanged records that the silo already had as they are
 * @param deleted records that the source says are gone
 * @param lost records that could not be had or stored
 * @param repairs what had to be mended to be read
 * @param requests HTTP requests of the harvester, retries included
 * @param bytes bytes of response bodies that the harvester read
 * @param files the files of these records
 */
public record RunCounts(
        long records,
        long created,
        long updated,
        long unchanged,
        long deleted,
        long lost,
        long repairs,
        long requests,
        long bytes,
        FileCounts files) {

    /** Nothing yet. */
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, FileCounts.NONE);

    /** These counts and others together, those of the files left as they are here. */
    public RunCounts plus(RunCounts more) {
        return new RunCounts(
                records + more.records,
                created + more.created,
                updated + more.updated,
                unchanged + more.unchanged,
                deleted + more.deleted,
                lost + more.lost,
                repairs + more.repairs,
                requests + more.requests,
                bytes + more.bytes,
                files);
    }

    /** The same counts with those of the files replaced. */
    public RunCounts withFiles(FileCounts counts) {
        return new RunCounts(records, created, updated, unchanged, deleted, lost, repairs, requests, bytes, counts);
    }
}
