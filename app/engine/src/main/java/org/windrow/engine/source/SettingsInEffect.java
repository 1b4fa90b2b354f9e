package org.windrow.engine.source;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a source is harvested.
 *
 * @param source what is decided for it alone
 * @param everywhere what is decided for all
 * @param usualGap the gap between two requests that a new source with this address would have
 * @param usualConnections the connections to a host that it would have
 * @param siloFolder the folder of its silo, which need not exist yet; null if its name is none
 */
public record SettingsInEffect(
        Source source,
        Configuration everywhere,
        Duration usualGap,
        int usualConnections,
        @Nullable Path siloFolder) {

    /** Whether the gap differs from what a new source would have. */
    public boolean hasOwnGap() {
        return !source.gap().equals(usualGap);
    }

    /** Whether the number of connections differs from what a new source would have. */
    public boolean hasOwnConnections() {
        return source.connections() != usualConnections;
    }
}
