package org.windrow.engine.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for dead workers from time to time. A machine that slept, or an outage of Redis, silences every worker without a
 * death: both show in the reaper's own lateness, and then the workers get time to be heard of again (supervision notes).
 * Used by one thread.
 */
public final class DeadWorkerReaper {

    private static final Logger LOG = LoggerFactory.getLogger(DeadWorkerReaper.class);

    private final WorkerRegistry registry;
    private final Duration silence;
    private final InstantSource clock;
    private @Nullable Instant lastTick;
    private Instant graceUntil = Instant.MIN;

    /**
     * @param registry the workers
     * @param silence how long a worker may be silent; at least four times the time between heartbeats, and between ticks
     * @param clock the time, which goes on while the machine sleeps
     */
    public DeadWorkerReaper(WorkerRegistry registry, Duration silence, InstantSource clock) {
        this.registry = registry;
        this.silence = silence;
        this.clock = clock;
    }

    /**
     * Looks once. To be called regularly, at least four times within the allowed silence.
     *
     * @return the workers found dead, each with the number of jobs that went back to the queue
     */
    public Map<String, Integer> tick() throws InterruptedException {
        Instant now = clock.instant();
        boolean late = lastTick != null && Duration.between(lastTick, now).abs().compareTo(silence.dividedBy(2)) > 0;
        lastTick = now;
        if (late) {
            graceUntil = now.plus(silence);
            LOG.info("This machine slept or Redis was away; silent workers are given until {}", graceUntil);
        }
        if (now.isBefore(graceUntil)) {
            return Map.of();
        }
        Map<String, Integer> dead = registry.reapDead(silence);
        dead.forEach((worker, jobs) -> LOG.warn(
                "Worker {} was silent for {} s and is taken for dead; {} jobs go back to the queue",
                worker,
                silence.toSeconds(),
                jobs));
        // why: the call itself may have waited through an outage
        lastTick = clock.instant();
        return dead;
    }
}
