package org.windrow.engine.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the machine slept, or stood still for so long that it comes to the same. It looks at the clock every two
 * seconds; a look that comes far too late means that nobody in this process could have done anything meanwhile, so nobody
 * missed a heartbeat. Whether the monotonic clock stands still during sleep differs between systems, so the wall clock
 * decides; a wall clock that is merely set forward looks the same, and forgiving for half a minute does no harm.
 */
public final class SleepDetector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SleepDetector.class);

    static final Duration PERIOD = Duration.ofSeconds(2);

    /** Longer than a garbage collection or a busy moment, shorter than any nap. */
    static final Duration TOLERANCE = Duration.ofSeconds(10);

    /**
     * A stretch in which the machine slept.
     *
     * @param from the last look before it
     * @param to the first look after it
     */
    public record Nap(Instant from, Instant to) {

        /** How long it was. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    private final Clock clock;
    private final List<Consumer<Nap>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread;
    private volatile @Nullable Nap lastNap;
    private Instant lastLook;

    public SleepDetector(Clock clock) {
        this.clock = clock;
        this.lastLook = clock.instant();
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("sleep-detector").daemon().factory());
    }

    /** Begins to look. */
    @SuppressWarnings("FutureReturnValueIgnored") // why: look() itself catches what a listener throws
    public void start() {
        // why fixed delay: after a sleep all the looks that were missed would come at once
        thread.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Adds a listener; called on the detector's thread after each nap. */
    public void listen(Consumer<Nap> listener) {
        listeners.add(listener);
    }

    /** How much of the time since a moment the machine slept through, as far as its last nap tells. */
    public Duration sleptSince(Instant moment) {
        Nap nap = lastNap;
        if (nap == null || !nap.to().isAfter(moment)) {
            return Duration.ZERO;
        }
        return nap.from().isBefore(moment) ? Duration.between(moment, nap.to()) : nap.length();
    }

    synchronized void look() {
        Instant now = clock.instant();
        Nap nap = new Nap(lastLook, now);
        lastLook = now;
        if (nap.length().compareTo(PERIOD.plus(TOLERANCE)) > 0) {
            lastNap = nap;
            listeners.forEach(listener -> tell(listener, nap));
        }
    }

    private static void tell(Consumer<Nap> listener, Nap nap) {
        try {
            listener.accept(nap);
        } catch (RuntimeException mistake) {
            LOG.error("A listener failed to hear of a nap", mistake);
        }
    }

    /** Ends the detector's thread. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
