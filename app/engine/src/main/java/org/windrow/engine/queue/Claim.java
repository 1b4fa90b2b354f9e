package org.windrow.engine.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a worker got.
 *
 * @param jobs the claimed jobs, now in flight with the worker; may be empty
 * @param settled how many of the given settlements took effect; the others were of jobs that this worker no longer held
 * @param nextIn how long until a lane that waits for its gap opens or a delayed job is due; null if nothing is known to come.
 *     New jobs and freed connections may come earlier
 */
public record Claim(List<Job> jobs, int settled, @Nullable Duration nextIn) {

    public Claim {
        jobs = List.copyOf(jobs);
    }

    /** How long until there may be more, if that is known. */
    public Optional<Duration> next() {
        return Optional.ofNullable(nextIn);
    }
}
