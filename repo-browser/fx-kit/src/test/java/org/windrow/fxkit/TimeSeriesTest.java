package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

    private static final double NONE = Double.NaN;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TimeSeries series = new TimeSeries(4, Duration.ofSeconds(1));

    @Test
    void theNewestValueIsLast() {
        series.add(START, 1);
        series.add(START.plusSeconds(1), 2);
        assertThat(series.values()).containsExactly(NONE, NONE, 1, 2);
        assertThat(series.latest()).isEqualTo(2);
    }

    @Test
    void theOldestValueGoes() {
        for (int i = 0; i < 6; i++) {
            series.add(START.plusSeconds(i), i);
        }
        assertThat(series.values()).containsExactly(2, 3, 4, 5);
        assertThat(series.peak()).isEqualTo(5);
    }

    @Test
    void aSecondValueWithinTheStepReplacesTheFirst() {
        series.add(START, 1);
        series.add(START.plusMillis(400), 7);
        assertThat(series.values()).containsExactly(NONE, NONE, NONE, 7);
    }

    @Test
    void aPauseLeavesAGap() {
        series.add(START, 1);
        series.add(START.plusSeconds(3), 2);
        assertThat(series.values()).containsExactly(1, NONE, NONE, 2);
    }

    @Test
    void aLongPauseLeavesNothingOfBefore() {
        series.add(START, 1);
        series.add(START.plusSeconds(3_000), 2);
        assertThat(series.values()).containsExactly(NONE, NONE, NONE, 2);
    }

    @Test
    void stepsDoNotDriftWhenTicksAreLate() {
        series.add(START, 1);
        series.add(START.plusMillis(1_900), 2);
        series.add(START.plusMillis(2_000), 3);
        assertThat(series.values()).containsExactly(NONE, 1, 2, 3);
    }
}
