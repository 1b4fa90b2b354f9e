package org.windrow.engine.harvest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.HarvestContext;
import org.windrow.spi.WebClient;

/** What a plugin is lent for one run; remembers what it waits for, so that a person can see it. */
public final class EngineContext implements HarvestContext {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final WebClient web;
    private final Clock clock;
    private volatile @Nullable Wait wait;

    /** What a plugin waits for. */
    private record Wait(String reason, Instant until) {}

    /**
     * @param web the way to the network, polite already
     * @param clock the time
     */
    public EngineContext(WebClient web, Clock clock) {
        this.web = web;
        this.clock = clock;
    }

    @Override
    public WebClient web() {
        return web;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void waitFor(Duration duration, String reason) throws InterruptedException {
        Instant until = clock.instant().plus(duration);
        wait = new Wait(reason, until);
        try {
            // why: in small steps by the clock, because a long sleep does not count the time a laptop was closed
            for (Instant now = clock.instant(); now.isBefore(until); now = clock.instant()) {
                Duration left = Duration.between(now, until);
                Thread.sleep(left.compareTo(STEP) < 0 ? left : STEP);
            }
        } finally {
            wait = null;
        }
    }

    /** What is waited for at the moment, with the seconds that are left; null if nothing is. */
    public @Nullable String waiting() {
        Wait present = wait;
        if (present == null) {
            return null;
        }
        long seconds =
                Math.max(0, Duration.between(clock.instant(), present.until()).toSeconds());
        return present.reason() + ", again in " + seconds + " s";
    }
}
