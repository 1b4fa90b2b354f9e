package org.windrow.fxkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last values of something that is measured at even steps. Where nothing was measured there is {@code NaN}. */
public final class TimeSeries {

    private final double[] ring;
    private final Duration step;
    private int newest;
    private @Nullable Instant at;

    /**
     * @param points how many steps are kept
     * @param step the time from one point to the next
     */
    public TimeSeries(int points, Duration step) {
        this.ring = new double[points];
        this.step = step;
        Arrays.fill(ring, Double.NaN);
    }

    /** Takes a measurement. One that comes before its step is over replaces the newest; steps left out stay empty. */
    public void add(Instant now, double value) {
        long steps = at == null ? 1 : Duration.between(at, now).dividedBy(step);
        for (long i = 0; i < Math.min(steps, ring.length); i++) {
            newest = (newest + 1) % ring.length;
            ring[newest] = Double.NaN;
        }
        ring[newest] = value;
        if (at == null || steps > ring.length) {
            at = now;
        } else if (steps > 0) {
            at = at.plus(step.multipliedBy(steps));
        }
    }

    /** The values, oldest first, always as many as there are points. */
    public double[] values() {
        double[] values = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            values[i] = ring[(newest + 1 + i) % ring.length];
        }
        return values;
    }

    /** The newest value; {@code NaN} before the first. */
    public double latest() {
        return ring[newest];
    }

    /** The greatest value that is kept; 0 if there is none. */
    public double peak() {
        return Arrays.stream(ring).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    /** The time from the oldest point to the newest. */
    public Duration span() {
        return step.multipliedBy(ring.length);
    }
}
