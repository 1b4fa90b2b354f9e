package org.windrow.engine.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a file is tried again (field notes, suggested defaults). */
final class BackOff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));

    private BackOff() {}

    /** The wait after so many attempts, with up to a fifth of jitter, so that many jobs do not come back at once. */
    static Duration after(int attempts) {
        Duration wait = WAITS.get(Math.clamp(attempts - 1L, 0, WAITS.size() - 1));
        long jitter = ThreadLocalRandom.current().nextLong(wait.toMillis() / 5);
        return wait.plusMillis(jitter);
    }
}
