package org.windrow.engine.snapshot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * @param name the name of the source whose files wait there, or of the intake
 * @param depth jobs that wait to be claimed
 * @param inFlight jobs that a worker holds
 * @param delayed jobs that wait for their next attempt
 * @param failed jobs that were given up
 * @param oldest the age of the oldest waiting job; null if none waits
 */
public record QueueStatus(
        String name,
        long depth,
        long inFlight,
        long delayed,
        long failed,
        @Nullable Duration oldest) {}
