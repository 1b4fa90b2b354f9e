package org.windrow.oaipmh.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and after what time a request is repeated.
 *
 * @param delays the wait before each further attempt, so that there is one attempt more than there are delays
 * @param longestWait the longest wait that a server may ask for; beyond that the harvest ends and is taken up later
 * @param jitter how far a delay is varied at random, as a fraction of it
 * @param failureAttempts the most attempts at a page at which the server fails: fewer once it is known to do so for good
 */
public record RetryPolicy(List<Duration> delays, Duration longestWait, double jitter, int failureAttempts) {

    /** Six tries more within an hour: 5, 20, 60, 180, 600, 1800 s; a server may ask for 10 minutes. */
    public static final RetryPolicy PATIENT = startingAt(Duration.ofSeconds(5));

    public RetryPolicy {
        delays = List.copyOf(delays);
    }

    /** The same steps from another first delay. */
    public static RetryPolicy startingAt(Duration base) {
        List<Duration> delays = List.of(
                base,
                base.multipliedBy(4),
                base.multipliedBy(12),
                base.multipliedBy(36),
                base.multipliedBy(120),
                base.multipliedBy(360));
        return new RetryPolicy(delays, Duration.ofMinutes(10), 0.2, delays.size() + 1);
    }

    /** The same policy with fewer attempts in all. */
    public RetryPolicy withAttempts(int attempts) {
        return new RetryPolicy(
                delays.subList(0, Math.min(delays.size(), attempts - 1)), longestWait, jitter, failureAttempts);
    }

    /** The same policy with fewer attempts at a page at which the server fails. */
    public RetryPolicy withFailureAttempts(int attempts) {
        return new RetryPolicy(delays, longestWait, jitter, attempts);
    }

    /** How many attempts there are. */
    public int attempts() {
        return delays.size() + 1;
    }

    /** The wait after an attempt, counted from 0, varied at random. */
    Duration delayAfter(int attempt) {
        Duration delay = delays.get(attempt);
        double factor = 1 + jitter * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(delay.toMillis() * factor));
    }
}
