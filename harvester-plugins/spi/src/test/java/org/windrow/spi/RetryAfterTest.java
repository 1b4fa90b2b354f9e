package org.windrow.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @Test
    void secondsAreAWait() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("0", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void aDateInAnyOfItsThreeFormsIsAWaitUntilThen(String date) {
        assertThat(RetryAfter.parse(date, NOW)).contains(Duration.ofSeconds(37));
    }

    @Test
    void aDateGoneByIsNoWait() {
        assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999", "31536000", "Fri, 06 Nov 2093 08:49:37 GMT"})
    void noWaitIsLongerThanAWeek(String header) {
        assertThat(RetryAfter.parse(header, NOW)).contains(RetryAfter.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "٣", "2026-01-01"})
    void whatIsNeitherSaysNothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
