package org.windrow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Schedule AT_HALF_PAST_TWO = new Schedule.Daily(LocalTime.of(2, 30));

    @Test
    void byHandIsNeverDue() {
        assertThat(Schedule.BY_HAND.next(Instant.now(), BERLIN)).isEmpty();
    }

    @Test
    void hourlyIsAtTheNextFullHourAlsoWhereZonesAreHalfAnHourApart() {
        assertThat(next(new Schedule.Hourly(), "2026-06-01T10:00:00Z", BERLIN)).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(next(new Schedule.Hourly(), "2026-06-01T10:00:00Z", ZoneId.of("Asia/Kolkata")))
                .isEqualTo("2026-06-01T10:30:00Z");
    }

    @Test
    void aDayIsTheOneOfTheClockOnTheWall() {
        assertThat(next(AT_HALF_PAST_TWO, "2026-06-01T00:29:59Z", BERLIN)).isEqualTo("2026-06-01T00:30:00Z");
        assertThat(next(AT_HALF_PAST_TWO, "2026-06-01T00:30:00Z", BERLIN)).isEqualTo("2026-06-02T00:30:00Z");
    }

    @Test
    void aTimeThatTheClockLeapsOverComesAsMuchLater() {
        // why: on 29 March 2026 it goes from 02:00 straight to 03:00
        assertThat(next(AT_HALF_PAST_TWO, "2026-03-28T12:00:00Z", BERLIN)).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(next(AT_HALF_PAST_TWO, "2026-03-29T01:30:00Z", BERLIN)).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsTakenOnce() {
        // why: on 25 October 2026 it goes from 03:00 back to 02:00
        assertThat(next(AT_HALF_PAST_TWO, "2026-10-24T12:00:00Z", BERLIN)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(next(AT_HALF_PAST_TWO, "2026-10-25T00:30:00Z", BERLIN)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void aWeekHasOneTurn() {
        var mondays = new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(7, 0));
        assertThat(next(mondays, "2026-06-01T04:00:00Z", BERLIN)).isEqualTo("2026-06-01T05:00:00Z");
        assertThat(next(mondays, "2026-06-01T05:00:00Z", BERLIN)).isEqualTo("2026-06-08T05:00:00Z");
    }

    @Property(tries = 2_000)
    void dailyIsOnceOnEachDayOfEachZoneAcrossEveryChangeOfTheClock(
            @ForAll("changes") Change change,
            @ForAll("times") LocalTime at,
            @ForAll @LongRange(min = -90_000, max = 90_000) long seconds) {
        Instant after = change.at().getInstant().plusSeconds(seconds);
        Instant next = new Schedule.Daily(at).next(after, change.zone()).orElseThrow();
        assertThat(next).isAfter(after).isBefore(after.plus(Duration.ofHours(49)));
        LocalDateTime wall = LocalDateTime.ofInstant(next, change.zone());
        boolean leaptOver = wall.toLocalTime().isAfter(at)
                && change.at().isGap()
                && !wall.minus(change.at().getDuration()).isBefore(change.at().getDateTimeBefore());
        assertThat(wall.toLocalTime().equals(at) || leaptOver)
                .as("%s at %s is %s", change, at, wall)
                .isTrue();
        Instant another = new Schedule.Daily(at).next(next, change.zone()).orElseThrow();
        assertThat(LocalDate.ofInstant(another, change.zone())).isAfter(wall.toLocalDate());
    }

    @Property(tries = 500)
    void weeklyIsOnItsDayAndNoWeekIsLeftOut(
            @ForAll("changes") Change change, @ForAll DayOfWeek day, @ForAll("times") LocalTime at) {
        var weekly = new Schedule.Weekly(day, at);
        Instant next = weekly.next(change.at().getInstant().minusSeconds(3 * 86_400), change.zone())
                .orElseThrow();
        Instant another = weekly.next(next, change.zone()).orElseThrow();
        assertThat(ZonedDateTime.ofInstant(another, change.zone()).getDayOfWeek())
                .isEqualTo(day);
        assertThat(Duration.between(next, another))
                .isBetween(Duration.ofHours(7 * 24 - 3), Duration.ofHours(7 * 24 + 3));
    }

    @Property(tries = 500)
    void hourlyIsEveryHourAlsoInTheOneThatComesTwice(
            @ForAll("changes") Change change, @ForAll @LongRange(min = -90_000, max = 90_000) long seconds) {
        Instant after = change.at().getInstant().plusSeconds(seconds);
        Instant next = new Schedule.Hourly().next(after, change.zone()).orElseThrow();
        assertThat(next).isAfter(after).isBeforeOrEqualTo(after.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"by hand", "hourly", "daily 03:00", "weekly sunday 23:59"})
    void whatStandsInAFileIsReadAsItWasWritten(String text) {
        assertThat(Schedule.parse(text).text()).isEqualTo(text);
        assertThat(Schedule.parse("  " + text.toUpperCase(java.util.Locale.ROOT).replace(" ", "  "))
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "daily", "daily 25:00", "weekly 03:00", "weekly someday 03:00", "hourly 5", "monthly"})
    void whatIsNoScheduleIsRefusedWithWhatOneLooksLike(String text) {
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daily 03:00");
    }

    /** A moment at which the clocks of a zone are changed. */
    record Change(ZoneId zone, ZoneOffsetTransition at) {}

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "Australia/Lord_Howe",
                        "Africa/Casablanca",
                        "Asia/Tehran",
                        "Atlantic/Azores")
                .map(ZoneId::of);
        Arbitrary<Instant> moments = Arbitraries.longs()
                .between(
                        LocalDate.of(2005, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                        LocalDate.of(2017, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                .map(Instant::ofEpochSecond);
        return zones.flatMap(
                zone -> moments.map(moment -> new Change(zone, zone.getRules().nextTransition(moment))));
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    }

    private static String next(Schedule schedule, String after, ZoneId zone) {
        return schedule.next(Instant.parse(after), zone).orElseThrow().toString();
    }
}
