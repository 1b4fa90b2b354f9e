package org.windrow.oaipmh.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.Granularity;

/**
 * A span of datestamps that one list covers, both ends inclusive (case 52).
 *
 * @param from the first instant; null for no limit
 * @param until the last instant; null for no limit
 */
record DateWindow(@Nullable Instant from, @Nullable Instant until) {

    /** The same window from a later instant on; empty if that is not later. */
    Optional<DateWindow> startingAt(Instant later) {
        return from == null || later.isAfter(from) ? Optional.of(new DateWindow(later, until)) : Optional.empty();
    }

    /**
     * Two halves that together cover exactly this window; open ends stay open, so that nothing is left out however wrong the
     * assumed ends are.
     *
     * @param earliest where records are assumed to begin
     * @param latest where records are assumed to end
     * @return empty if the window is a single granule
     */
    Optional<List<DateWindow>> halves(Granularity granularity, Instant earliest, Instant latest) {
        Instant low = granularity.floor(from == null ? earliest : from);
        Instant high = granularity.floor(until == null ? latest : until);
        if (!low.isBefore(high)) {
            return Optional.empty();
        }
        Instant middle = granularity.floor(low.plus(Duration.between(low, high).dividedBy(2)));
        return Optional.of(
                List.of(new DateWindow(from, middle), new DateWindow(middle.plus(granularity.step()), until)));
    }

    /** The window in words. */
    String words(Granularity granularity) {
        String start = from == null ? "the beginning" : granularity.format(from);
        String end = until == null ? "now" : granularity.format(until);
        return start + " to " + end;
    }
}
