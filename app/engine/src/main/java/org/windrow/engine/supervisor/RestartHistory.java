package org.windrow.engine.supervisor;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers the restarts of one service for as long as its {@link RestartIntensity} asks. For one thread. */
final class RestartHistory {

    private final RestartIntensity intensity;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartHistory(RestartIntensity intensity) {
        this.intensity = intensity;
    }

    /** Counts one more restart, unless that were one too many. */
    boolean admits(Instant now) {
        Instant horizon = now.minus(intensity.within());
        restarts.removeIf(restart -> !restart.isAfter(horizon));
        if (restarts.size() >= intensity.restarts()) {
            return false;
        }
        restarts.addLast(now);
        return true;
    }

    void clear() {
        restarts.clear();
    }
}
