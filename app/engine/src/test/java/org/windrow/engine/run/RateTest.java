package org.windrow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aSteadyCounterHasItsRateAndAnEstimate() {
        Rate rate = counted(0, 20, 50);

        assertThat(rate.perSecond()).isCloseTo(50, Offset.offset(0.5));
        assertThat(rate.until(2_000)).contains(Duration.ofSeconds(20));
    }

    @Test
    void theFirstSecondsAreNoBasisForAnEstimate() {
        assertThat(counted(0, 5, 50).until(2_000)).isEmpty();
    }

    @Test
    void aCounterThatStandsStillIsStalledAndHasNoEstimate() {
        Rate rate = new Rate();
        rate.at(START, 100);
        rate.at(START.plusSeconds(40), 100);

        assertThat(rate.stalled()).isEqualTo(Duration.ofSeconds(40));
        assertThat(rate.until(200)).isEmpty();
    }

    @Test
    void aClockThatGoesBackIsPassedOver() {
        Rate rate = counted(0, 12, 10);
        double before = rate.perSecond();

        rate.at(START.minusSeconds(5), 1_000);

        assertThat(rate.perSecond()).isEqualTo(before);
    }

    private static Rate counted(int from, int seconds, int perSecond) {
        Rate rate = new Rate();
        for (int second = from; second <= seconds; second++) {
            rate.at(START.plusSeconds(second), (long) second * perSecond);
        }
        return rate;
    }
}
