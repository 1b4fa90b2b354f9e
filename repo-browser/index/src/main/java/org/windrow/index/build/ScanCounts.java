package org.windrow.index.build;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/** The figures of a comparison while it goes on. Safe for threads. */
final class ScanCounts {

    private static final Duration SPAN = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final LongAdder looked = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private Instant measured;
    private long lookedThen;
    private double perSecond;

    ScanCounts(InstantSource clock) {
        this.clock = clock;
        this.measured = clock.instant();
    }

    void look() {
        looked.increment();
    }

    void write() {
        written.increment();
    }

    void remove() {
        removed.increment();
    }

    long looked() {
        return looked.sum();
    }

    long written() {
        return written.sum();
    }

    long removed() {
        return removed.sum();
    }

    /** Objects looked at in a second, over the last few seconds. */
    synchronized double perSecond() {
        Instant now = clock.instant();
        Duration since = Duration.between(measured, now);
        if (since.compareTo(SPAN) >= 0 || (perSecond == 0 && since.toMillis() > 0)) {
            perSecond = (looked() - lookedThen) * 1e9 / since.toNanos();
            if (since.compareTo(SPAN) >= 0) {
                measured = now;
                lookedThen = looked();
            }
        }
        return perSecond;
    }
}
