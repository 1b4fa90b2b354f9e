package org.windrow.engine.harvest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunStatus;

/**
 * How the listing of a run ended, its files aside.
 *
 * @param run the run's key; that of an earlier run if that was resumed
 * @param status {@link RunStatus#COMPLETE}, {@link RunStatus#INCOMPLETE} or {@link RunStatus#FAILED}
 * @param reason why it is not complete and what to do; empty if it is
 * @param retryAt when it makes sense to go on by itself; null if a person has to look first, or nothing is left
 * @param counts of the run so far
 */
public record Listing(
        String run,
        RunStatus status,
        String reason,
        @Nullable Instant retryAt,
        RunCounts counts) {

    /** When it makes sense to go on by itself, if it does. */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(retryAt);
    }

    /** Whether the source's list was read to its end. */
    public boolean complete() {
        return status == RunStatus.COMPLETE;
    }
}
