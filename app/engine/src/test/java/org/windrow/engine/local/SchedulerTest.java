package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.schedule.DueTimes;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.schedule.SettableClock;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.Source;

class SchedulerTest {

    private static final Schedule AT_THREE = new Schedule.Daily(LocalTime.of(3, 0));

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final List<Source> sources = new CopyOnWriteArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final EventLog events = EventLog.inMemory(clock, new Secrets());
    private boolean underWay;
    private Scheduler scheduler;

    @BeforeEach
    void open() throws IOException {
        DueTimes times = DueTimes.open(folder.resolve("schedule.json"), () -> ZoneOffset.UTC, clock, _ -> {});
        scheduler = new Scheduler(
                () -> sources,
                times,
                source -> {
                    asked.add(source.id());
                    return !underWay;
                },
                events);
    }

    @AfterEach
    void close() {
        scheduler.close();
        events.close();
    }

    @Test
    void thoseThatAreDueAtOnceAreAskedForInTheirOrderAndOnce() throws InterruptedException {
        for (int number = 99; number >= 0; number--) {
            sources.add(source("source-" + number, AT_THREE));
        }
        sources.add(source("by-hand", Schedule.BY_HAND));
        scheduler.look();
        assertThat(asked).isEmpty();
        clock.forward(Duration.ofDays(4));
        scheduler.look();
        assertThat(asked).hasSize(100).startsWith("source-99", "source-98").doesNotContain("by-hand");
        scheduler.look();
        assertThat(asked).hasSize(100);
        assertThat(events.eventsSince(0, 1_000)).extracting(Event::subject).contains("Name of source-7");
    }

    @Test
    void aHarvestThatIsUnderWayIsNotDoubledAndItsTurnIsOver() throws InterruptedException {
        sources.add(source("zenodo", AT_THREE));
        scheduler.look();
        underWay = true;
        clock.forward(Duration.ofDays(1));
        scheduler.look();
        scheduler.look();
        assertThat(asked).containsExactly("zenodo");
        assertThat(events.eventsSince(0, 10)).isEmpty();
        assertThat(scheduler.next(sources.getFirst())).contains(Instant.parse("2026-06-03T03:00:00Z"));
    }

    @Test
    void aPausedSourceIsLeftAloneAndCountsFromWhenItGoesOn() throws InterruptedException {
        Source source = source("zenodo", AT_THREE);
        sources.add(source.withPaused(true));
        scheduler.look();
        clock.forward(Duration.ofDays(5));
        scheduler.look();
        assertThat(asked).isEmpty();
        assertThat(scheduler.next(sources.getFirst())).isEmpty();
        sources.set(0, source);
        scheduler.look();
        assertThat(asked).isEmpty();
        assertThat(scheduler.next(source)).contains(Instant.parse("2026-06-07T03:00:00Z"));
    }

    private static Source source(String id, Schedule schedule) {
        return new Source(
                id,
                "Name of " + id,
                "oai-pmh",
                URI.create("https://example.org/oai"),
                Map.of(),
                id,
                true,
                Duration.ZERO,
                1,
                FileChoice.EVERYTHING,
                schedule,
                false);
    }
}
