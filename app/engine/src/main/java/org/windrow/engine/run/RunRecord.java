package org.windrow.engine.run;

import java.time.Duration;
import java.time.Instant;

/**
 * One ended run in a source's history.
 *
 * @param run the run's key
 * @param started when it began; for a resumed run, when it first began
 * @param ended when it ended
 * @param status how
 * @param reason why it is not complete and what to do; empty if there is nothing to say
 * @param counts what it did
 */
public record RunRecord(String run, Instant started, Instant ended, RunStatus status, String reason, RunCounts counts) {

    /** How long it took, its pauses included; not negative. */
    public Duration length() {
        Duration length = Duration.between(started, ended);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
