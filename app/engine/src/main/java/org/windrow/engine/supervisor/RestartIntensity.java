package org.windrow.engine.supervisor;

import java.time.Duration;

/**
 * How often something may be restarted before it is given up, as OTP's supervisors have it: more than {@code restarts}
 * within any stretch of {@code within} is FATAL.
 */
public record RestartIntensity(int restarts, Duration within) {

    /** Five restarts a minute. */
    public static final RestartIntensity DEFAULT = new RestartIntensity(5, Duration.ofMinutes(1));

    public RestartIntensity {
        if (restarts < 0 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("A restart intensity needs a number and a stretch of time");
        }
    }

    @Override
    public String toString() {
        return restarts + " restarts in " + within.toSeconds() + " s";
    }
}
