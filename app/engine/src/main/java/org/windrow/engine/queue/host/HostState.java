package org.windrow.engine.queue.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a host is treated at the moment.
 *
 * @param host the host
 * @param policy what was set for it, or the default
 * @param gap the gap at the moment: the policy's, or a longer one because the host refused
 * @param closedUntil the time before which it is not asked; null if there is none
 * @param inFlight how many of its jobs are in flight
 */
public record HostState(
        String host,
        LanePolicy policy,
        Duration gap,
        @Nullable Instant closedUntil,
        long inFlight) {

    /** The time before which the host is not asked. */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(closedUntil);
    }
}
