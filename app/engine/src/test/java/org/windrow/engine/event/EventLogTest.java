package org.windrow.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.log.Secrets;

class EventLogTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void eventsAreReadAfterASequenceNumber() {
        EventLog log = EventLog.inMemory(NOON, new Secrets());
        publish(log, 5);

        assertThat(log.eventsSince(0, 2)).extracting(Event::message).containsExactly("event 1", "event 2");
        assertThat(log.eventsSince(2, 100)).extracting(Event::sequence).containsExactly(3L, 4L, 5L);
        assertThat(log.eventsSince(5, 100)).isEmpty();
        assertThat(log.eventsSince(4, 1).getFirst())
                .isEqualTo(new Event(5, NOON.instant(), Event.Level.INFO, "Zenodo", "event 5", null));
    }

    @Test
    void onlyTheLatestAreKeptInMemory() {
        EventLog log = EventLog.inMemory(NOON, new Secrets());
        publish(log, EventLog.CAPACITY + 10);

        List<Event> kept = log.eventsSince(0, Integer.MAX_VALUE);

        assertThat(kept).hasSize(EventLog.CAPACITY);
        assertThat(kept.getFirst().sequence()).isEqualTo(11);
    }

    @Test
    void anEventIsOneLineWithoutSecrets() {
        EventLog log = EventLog.inMemory(NOON, new Secrets());

        Event event = log.publish(Event.Level.ERROR, "red\nis", "redis://:hunter2@localhost refused");

        assertThat(event.subject()).isEqualTo("red is");
        assertThat(event.message()).isEqualTo("redis://***@localhost refused");
    }

    @Test
    void manyThreadsMayPublishAndNoEventIsLost() {
        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 20; i++) {
                    threads.execute(() -> publish(log, 50));
                }
            }
            List<Event> kept = log.eventsSince(0, Integer.MAX_VALUE);
            assertThat(kept).extracting(Event::sequence).containsExactlyElementsOf(sequences(1, 1_000));
        }
        try (EventLog again = EventLog.in(folder, NOON, new Secrets())) {
            assertThat(again.eventsSince(0, Integer.MAX_VALUE)).hasSize(1_000);
        }
    }

    @Test
    void theNextStartShowsWhatHappenedBefore() {
        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            publish(log, 3);
        }

        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            publish(log, 1);
            assertThat(log.eventsSince(0, 100))
                    .extracting(Event::message)
                    .containsExactly("event 1", "event 2", "event 3", "event 1");
            assertThat(log.eventsSince(0, 100)).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void whatHappenedIsKeptAsACodeBesideItsSentence() {
        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            log.publish(
                    Event.Level.WARNING,
                    "redis",
                    "Given up: it is deaf",
                    Fact.of(Fact.Code.WORKER_GIVEN_UP, "redis://:hunter2@localhost\nis deaf"));
            publish(log, 1);
        }

        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            assertThat(log.eventsSince(0, 100))
                    .extracting(Event::fact)
                    .containsExactly(
                            new Fact(Fact.Code.WORKER_GIVEN_UP, List.of("redis://***@localhost is deaf")), null);
        }
    }

    @Test
    void aLineThatAKillCutInTwoHidesNoOther() throws IOException {
        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            publish(log, 1);
        }
        Files.writeString(folder.resolve("events.jsonl"), "{\"at\":\"2026-", StandardOpenOption.APPEND);

        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            publish(log, 1);
        }

        try (EventLog log = EventLog.in(folder, NOON, new Secrets())) {
            assertThat(log.eventsSince(0, 100)).hasSize(2);
        }
    }

    @Test
    void theFilesAreBounded() throws IOException {
        try (EventLog log = EventLog.in(folder, NOON, new Secrets(), 10, 1_000)) {
            publish(log, 200);
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_200));
        }
    }

    @Test
    void aFileThatCannotBeWrittenStopsNothing() {
        try (EventLog log = EventLog.in(folder.resolve("missing"), NOON, new Secrets())) {
            publish(log, 2);

            assertThat(log.eventsSince(0, 100)).hasSize(2);
        }
    }

    private static void publish(EventLog log, int events) {
        for (int i = 1; i <= events; i++) {
            log.publish(Event.Level.INFO, "Zenodo", "event " + i);
        }
    }

    private static List<Long> sequences(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
