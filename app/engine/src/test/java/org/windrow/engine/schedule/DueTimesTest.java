package org.windrow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueTimesTest {

    private static final Map<String, Schedule> AT_THREE = Map.of("zenodo", new Schedule.Daily(LocalTime.of(3, 0)));
    private static final Map<String, Schedule> HOURLY = Map.of("zenodo", new Schedule.Hourly());

    @TempDir
    Path folder;

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));
    private volatile ZoneId zone = ZoneId.of("Europe/Berlin");

    @Test
    void itIsDueWhenItsTimeHasComeAndUntilItsTurnIsTaken() throws IOException {
        DueTimes times = open();
        assertThat(times.due(AT_THREE)).isEmpty();
        assertThat(times.next("zenodo")).contains(Instant.parse("2026-06-02T01:00:00Z"));
        clock.set("2026-06-02T00:59:59Z");
        assertThat(times.due(AT_THREE)).isEmpty();
        clock.set("2026-06-02T01:00:00Z");
        assertThat(times.due(AT_THREE)).containsExactly("zenodo");
        assertThat(times.due(AT_THREE)).containsExactly("zenodo");
        times.taken("zenodo");
        assertThat(times.due(AT_THREE)).isEmpty();
        assertThat(times.next("zenodo")).contains(Instant.parse("2026-06-03T01:00:00Z"));
    }

    @Test
    void aLaptopThatSleptForAWeekHarvestsOnceOnWaking() throws IOException {
        DueTimes times = open();
        times.due(HOURLY);
        clock.forward(Duration.ofDays(7));
        assertThat(times.due(HOURLY)).containsExactly("zenodo");
        times.taken("zenodo");
        assertThat(times.due(HOURLY)).isEmpty();
    }

    @Test
    void whatWasMissedWhileTheProgramWasClosedIsDueOnceAfterTheNextStart() throws IOException {
        open().due(AT_THREE);
        clock.forward(Duration.ofDays(3));
        DueTimes times = open();
        assertThat(times.due(AT_THREE)).containsExactly("zenodo");
        times.taken("zenodo");
        assertThat(open().due(AT_THREE)).isEmpty();
    }

    @Test
    void ofAWeeklyOneMissedAcrossTheChangeToSummerTimeOneTurnIsLeftAndTheNextIsOnTheWallsTime() throws IOException {
        Map<String, Schedule> weekly = Map.of("zenodo", Schedule.parse("weekly sunday 02:30"));
        clock.set("2026-03-10T12:00:00Z");
        open().due(weekly);
        // why: in Berlin the clock goes from 02:00 to 03:00 on Sunday 29 March 2026
        clock.set("2026-03-30T08:00:00Z");
        DueTimes times = open();
        assertThat(times.due(weekly)).containsExactly("zenodo");
        times.taken("zenodo");
        assertThat(times.due(weekly)).isEmpty();
        assertThat(times.next("zenodo")).contains(Instant.parse("2026-04-05T00:30:00Z"));
    }

    @Test
    void anotherScheduleCountsFromWhenItWasChosen() throws IOException {
        DueTimes times = open();
        times.due(AT_THREE);
        clock.forward(Duration.ofMinutes(90));
        assertThat(times.due(HOURLY)).isEmpty();
        assertThat(times.next("zenodo")).contains(Instant.parse("2026-06-01T14:00:00Z"));
    }

    @Test
    void whatIsNoLongerScheduledIsForgotten() throws IOException {
        DueTimes times = open();
        times.due(HOURLY);
        times.due(Map.of());
        assertThat(times.next("zenodo")).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(times.due(HOURLY)).isEmpty();
    }

    @Test
    void aLaptopThatTravelsGoesByTheClockOfWhereItIs() throws IOException {
        DueTimes times = open();
        times.due(AT_THREE);
        zone = ZoneId.of("America/New_York");
        times.due(AT_THREE);
        assertThat(times.next("zenodo")).contains(Instant.parse("2026-06-02T07:00:00Z"));
    }

    @Test
    void aClockThatWasWrongDoesNotPutItOffForYears() throws IOException {
        clock.set("2031-01-01T00:00:00Z");
        open().due(AT_THREE);
        clock.set("2026-06-01T12:00:00Z");
        DueTimes times = open();
        times.due(AT_THREE);
        assertThat(times.next("zenodo")).contains(Instant.parse("2026-06-02T01:00:00Z"));
    }

    @Test
    void aBrokenFileIsKeptAsideAndCountingBeginsAnew() throws IOException {
        Files.writeString(folder.resolve("schedule.json"), "{\"zenodo\": ");
        DueTimes times = open();
        assertThat(times.due(AT_THREE)).isEmpty();
        assertThat(reports).hasSize(1);
    }

    private DueTimes open() throws IOException {
        return DueTimes.open(folder.resolve("schedule.json"), () -> zone, clock, reports::add);
    }
}
