package org.windrow.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exponentially weighted rate of a counter, and what it says of the time to come. Used by one thread.
 */
public final class Rate {

    /** The weight of what lies this far back has fallen to a third. */
    private static final double MEMORY_SECONDS = 10;

    /** An estimate from less than this is a guess. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant lastMoved;
    private long lastCount;
    private double perSecond;

    /** Takes the counter's present value; values of the same instant or earlier are ignored. */
    public void at(Instant now, long count) {
        if (last == null || first == null) {
            first = now;
            lastMoved = now;
        } else if (!now.isAfter(last)) {
            return;
        } else {
            double seconds = Duration.between(last, now).toNanos() / 1e9;
            double present = Math.max(0, count - lastCount) / seconds;
            double weight = last.equals(first) ? 1 : 1 - Math.exp(-seconds / MEMORY_SECONDS);
            perSecond += weight * (present - perSecond);
            if (count > lastCount) {
                lastMoved = now;
            }
        }
        last = now;
        lastCount = count;
    }

    /** How many a second; 0 before the second value. */
    public double perSecond() {
        return perSecond;
    }

    /** How long the counter has stood still. */
    public Duration stalled() {
        return last == null || lastMoved == null ? Duration.ZERO : Duration.between(lastMoved, last);
    }

    /** How long until the counter reaches a total; empty while that would be a guess, and when nothing moves. */
    public Optional<Duration> until(long total) {
        if (first == null
                || last == null
                || Duration.between(first, last).compareTo(WARM_UP) < 0
                || perSecond < 1e-3
                || total <= lastCount) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round((total - lastCount) / perSecond)));
    }
}
