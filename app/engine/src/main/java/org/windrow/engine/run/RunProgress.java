package org.windrow.engine.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.source.Source;

/**
 * The latest run of a source as all nodes see it.
 *
 * @param source what is harvested, as it was when the run was asked for
 * @param run the run's key
 * @param everything whether everything is harvested again
 * @param phase how far it is
 * @param node the node that lists the records; null while the run waits for one
 * @param counts what it has done; the files' counts are kept with the queue
 * @param expected how many records the source says there are; null if it does not say
 * @param message what is waited for at the moment; null if nothing is
 * @param retryAt when a parked run goes on; null if it is not parked
 * @param started when the run was asked for
 * @param end how the listing, and at last the run, ended; null before
 */
public record RunProgress(
        Source source,
        String run,
        boolean everything,
        Phase phase,
        @Nullable String node,
        RunCounts counts,
        @Nullable Long expected,
        @Nullable String message,
        @Nullable Instant retryAt,
        Instant started,
        @Nullable End end) {

    /** How far a run is. */
    public enum Phase {
        /** Waits for a harvester. */
        QUEUED,
        /** Records are coming. */
        LISTING,
        /** The listing is over, files are coming. */
        FILES,
        /** The server asked to wait. */
        PARKED,
        /** It is over. */
        ENDED
    }

    /**
     * How it ended.
     *
     * @param status in one word
     * @param reason why it is not complete and what to do; empty if there is nothing to say
     * @param listComplete whether the source's list was read to its end
     * @param at when
     */
    public record End(RunStatus status, String reason, boolean listComplete, Instant at) {}

    /** A run that was just asked for. */
    public static RunProgress asked(Source source, String run, boolean everything, Instant now) {
        return new RunProgress(
                source, run, everything, Phase.QUEUED, null, RunCounts.NONE, null, null, null, now, null);
    }

    /** The same run once a node lists its records, under the key of the run that is resumed. */
    public RunProgress listing(String key, String byNode, RunCounts start) {
        return new RunProgress(
                source, key, everything, Phase.LISTING, byNode, start, expected, null, null, started, null);
    }

    /** The same run with newer counts. */
    public RunProgress counting(RunCounts now, @Nullable Long total, @Nullable String waiting) {
        return new RunProgress(source, run, everything, phase, node, now, total, waiting, null, started, end);
    }

    /** The same run once its listing is over. */
    public RunProgress listed(End listing) {
        return new RunProgress(
                source, run, everything, Phase.FILES, node, counts, expected, null, null, started, listing);
    }

    /** The same run while the server wants to be left alone. */
    public RunProgress parked(Instant until, String reason) {
        return new RunProgress(
                source, run, everything, Phase.PARKED, node, counts, expected, reason, until, started, null);
    }

    /** The same run when it is over. */
    public RunProgress ended(RunCounts total, End how) {
        return new RunProgress(source, run, everything, Phase.ENDED, node, total, expected, null, null, started, how);
    }

    /** Whether the run is still under way. */
    public boolean isOpen() {
        return phase != Phase.ENDED;
    }
}
