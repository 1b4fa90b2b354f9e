package org.windrow.engine.snapshot;

import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.run.Holdings;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunStatus;

/**
 * A source and its present or last run.
 *
 * @param id the source's key
 * @param name the source's name for people
 * @param address where the source is
 * @param silo the name of the silo its records go to
 * @param state what it is doing
 * @param counts of the present run, or of the last one
 * @param holdings what all its runs have brought so far, the present one among them
 * @param expected how many records the source says there are; a hint
 * @param recordsPerSecond the present run's rate, averaged over the last seconds; 0 when idle
 * @param lastEnd how the last run ended; null before the first
 * @param lastRun when the last run ended; null before the first
 * @param message what to say of it: what is waited for, why the last run failed; null if there is nothing to say
 * @param paused whether a person has put it to rest
 * @param nextRun when it is harvested by itself next; null if it is not
 * @param began when the run that is under way began; null if none is
 */
public record SourceStatus(
        String id,
        String name,
        URI address,
        String silo,
        State state,
        RunCounts counts,
        Holdings holdings,
        OptionalLong expected,
        double recordsPerSecond,
        @Nullable RunStatus lastEnd,
        @Nullable Instant lastRun,
        @Nullable String message,
        boolean paused,
        @Nullable Instant nextRun,
        @Nullable Instant began) {

    /** What a source is doing. */
    public enum State {
        IDLE,
        QUEUED,
        HARVESTING,
        /** The records are all there, files are still coming. */
        DOWNLOADING,
        /** The server asked to wait. */
        PARKED,
        STOPPING;

        /** Whether a run is under way. */
        public boolean isActive() {
            return this != IDLE;
        }
    }
}
