package org.windrow.engine.queue.host;

import java.time.Duration;

/**
 * How a lane is treated.
 *
 * @param connections the most jobs of the lane in flight at once, at least 1
 * @param gap the least time between the starts of two, to the millisecond; zero for none. A claim takes one job at a time from a
 *     lane with a gap
 */
public record LanePolicy(int connections, Duration gap) {

    /** One at a time, one after the other: what harvests of a source are done by. */
    public static final LanePolicy ONE_AT_A_TIME = new LanePolicy(1, Duration.ZERO);

    public LanePolicy {
        if (connections < 1) {
            throw new IllegalArgumentException("A lane needs at least one connection: " + connections);
        }
        if (gap.isNegative()) {
            throw new IllegalArgumentException("A gap is not negative: " + gap);
        }
    }
}
