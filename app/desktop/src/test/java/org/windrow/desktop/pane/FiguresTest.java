package org.windrow.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.TestTexts;

class FiguresTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Figures figures = new Figures(TestTexts.english(), new MovableClock(NOW));

    @Test
    void countsHaveGroups() {
        assertThat(figures.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void ratesAreAsExactAsTheyNeedToBe() {
        assertThat(figures.rate(310.4)).isEqualTo("310/s");
        assertThat(figures.rate(0.44)).isEqualTo("0.4/s");
    }

    @Test
    void sizesHaveTheUnitThatFits() {
        assertThat(figures.bytes(999)).isEqualTo("999 B");
        assertThat(figures.bytes(1_430_000)).isEqualTo("1.4 MB");
        assertThat(figures.bytes(250_000_000_000L)).isEqualTo("250 GB");
    }

    @Test
    void whatIsLeftIsSaidNoMoreExactlyThanItCanBeKnown() {
        assertThat(figures.about(Duration.ofSeconds(20))).isEqualTo("less than a minute");
        assertThat(figures.about(Duration.ofSeconds(290))).isEqualTo("about 5 min");
        assertThat(figures.about(Duration.ofMinutes(38))).isEqualTo("about 40 min");
        assertThat(figures.about(Duration.ofHours(5))).isEqualTo("about 5 h");
        assertThat(figures.about(Duration.ofDays(3))).isEqualTo("about 3 days");
    }

    @Test
    void theRecentPastIsSaidAsAnAgeAndTheRestAsADate() {
        assertThat(figures.ago(NOW.minusSeconds(3))).isEqualTo("just now");
        assertThat(figures.ago(NOW.minusSeconds(200))).isEqualTo("3 min ago");
        assertThat(figures.ago(NOW.minus(Duration.ofMinutes(130)))).isEqualTo("2 h ago");
        assertThat(figures.ago(NOW.minus(Duration.ofDays(3)))).isEqualTo("Feb 26");
        assertThat(figures.ago(NOW.minus(Duration.ofDays(400)))).isEqualTo("Jan 25, 2025");
    }
}
