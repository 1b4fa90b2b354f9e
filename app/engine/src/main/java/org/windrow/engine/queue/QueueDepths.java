package org.windrow.engine.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many jobs of one kind a source has.
 *
 * @param source the source's id, or {@code intake}
 * @param waiting jobs that wait to be claimed
 * @param inFlight jobs that a worker holds
 * @param delayed jobs that wait for their next attempt
 * @param failed jobs that were given up
 * @param entered jobs that ever came in, those that were revived included
 * @param left jobs that were ever settled for good: done, skipped, dropped or given up
 * @param oldestEnqueued when the oldest job at the head of a lane was enqueued; null if none waits
 */
public record QueueDepths(
        String source,
        long waiting,
        long inFlight,
        long delayed,
        long failed,
        long entered,
        long left,
        @Nullable Instant oldestEnqueued) {

    /** Jobs that are still to be settled. */
    public long pending() {
        return waiting + inFlight + delayed;
    }

    /** When the oldest waiting job was enqueued. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(oldestEnqueued);
    }
}
