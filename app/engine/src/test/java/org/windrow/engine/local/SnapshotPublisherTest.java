package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.Holdings;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.source.Source;

class SnapshotPublisherTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final RedisStatus CONNECTED = new RedisStatus(RedisStatus.State.CONNECTED, "127.0.0.1:6379");
    private static final Source SOURCE = new Source(
            "example",
            "Example",
            "oai-pmh",
            URI.create("http://example.org/oai"),
            Map.of(),
            "example",
            true,
            Duration.ZERO,
            1);

    @TempDir
    Path folder;

    private final AtomicInteger looks = new AtomicInteger();
    private volatile QueuePicture queue = QueuePicture.EMPTY;
    private SiloCatalog silos;
    private SnapshotPublisher publisher;

    @BeforeEach
    void publish() {
        silos = new SiloCatalog(folder);
        publisher = new SnapshotPublisher(
                () -> List.of(SOURCE),
                source -> Optional.of(NOW.plusSeconds(60)),
                () -> CONNECTED,
                () -> {
                    looks.incrementAndGet();
                    return queue;
                },
                beats -> List.of(),
                new PastRuns(silos),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        publisher.close();
        silos.close();
    }

    @Test
    void aSourceThatNeverRanIsIdle() {
        SourceStatus status = first().sources().getFirst();

        assertThat(status.name()).isEqualTo("Example");
        assertThat(status.state()).isEqualTo(SourceStatus.State.IDLE);
        assertThat(status.counts()).isEqualTo(RunCounts.NONE);
        assertThat(first().redis()).isEqualTo(CONNECTED);
    }

    @Test
    void thePictureIsTheSameOneUntilSomethingChanges() {
        EngineSnapshot first = first();
        int before = looks.get();
        await().until(() -> looks.get() > before + 2);
        assertThat(publisher.latest()).isSameAs(first);

        queue = picture(listing(10));

        EngineSnapshot second = await().until(publisher::latest, latest -> latest.version() > first.version());
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.sources().getFirst().state()).isEqualTo(SourceStatus.State.HARVESTING);
        assertThat(second.sources().getFirst().counts().records()).isEqualTo(10);
    }

    @Test
    void queuesBearTheNamesOfTheirSourcesAndTheAgeOfTheirOldestJob() {
        queue = new QueuePicture(
                Map.of(),
                List.of(
                        new QueueDepths("example", 0, 0, 0, 0, 1, 1, null),
                        new QueueDepths("another", 0, 1, 0, 0, 1, 0, null)),
                List.of(
                        new QueueDepths("intake", 1, 0, 0, 0, 1, 0, null),
                        new QueueDepths("example", 3, 1, 0, 2, 9, 3, NOW.minusSeconds(90))),
                Set.of("example"),
                List.of(),
                List.of());

        EngineSnapshot snapshot =
                await().until(publisher::latest, latest -> !latest.queues().isEmpty());

        assertThat(snapshot.queues())
                .extracting(QueueStatus::name, status -> status.queue().kind(), QueueStatus::paused)
                .containsExactly(
                        tuple("another", JobKind.HARVEST, false),
                        tuple("Example", JobKind.DOWNLOAD, true),
                        tuple("Intake", JobKind.DOWNLOAD, false));
        assertThat(snapshot.queues().get(1).depth()).isEqualTo(3);
        assertThat(snapshot.queues().get(1).oldest()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void howARunEndedIsShownAlsoWhenRedisHasForgottenIt() {
        RunProgress ended =
                listing(10).ended(counts(10), new End(RunStatus.INCOMPLETE, "1 file could not be had", true, NOW));
        queue = picture(ended);
        await().until(() ->
                publisher.latest().sources().stream().anyMatch(status -> status.lastEnd() == RunStatus.INCOMPLETE));

        queue = QueuePicture.EMPTY;
        int before = looks.get();
        await().until(() -> looks.get() > before + 2);

        SourceStatus status = publisher.latest().sources().getFirst();
        assertThat(status.lastEnd()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(status.counts().records()).isEqualTo(10);
        assertThat(status.message()).isEqualTo("1 file could not be had");
    }

    @Test
    void whatASourceHasIsTheSumOfItsRuns() {
        RunCounts first = new RunCounts(10, 10, 0, 0, 0, 0, 0, 1, 1, new FileCounts(4, 4, 0, 0));
        RunCounts second = new RunCounts(3, 2, 1, 0, 0, 0, 0, 1, 1, new FileCounts(4, 0, 4, 0));
        queue = picture(listing(10).ended(first, new End(RunStatus.COMPLETE, "", true, NOW)));
        await().until(() -> publisher.latest().sources().stream()
                .anyMatch(status -> status.holdings().equals(new Holdings(10, 4))));

        queue = picture(RunProgress.asked(SOURCE, "run-2", false, NOW).listing("run-2", "node", RunCounts.NONE));
        await().until(() -> publisher.latest().sources().getFirst().state() == SourceStatus.State.HARVESTING);
        assertThat(publisher.latest().sources().getFirst().holdings()).isEqualTo(new Holdings(10, 4));

        queue = picture(RunProgress.asked(SOURCE, "run-2", false, NOW)
                .ended(second, new End(RunStatus.COMPLETE, "", true, NOW)));
        await().until(() -> publisher.latest().sources().getFirst().holdings().equals(new Holdings(12, 4)));
    }

    private EngineSnapshot first() {
        return await().until(publisher::latest, latest -> latest.version() > 0);
    }

    private static QueuePicture picture(RunProgress run) {
        return new QueuePicture(Map.of(run.source().id(), run), List.of(), List.of(), Set.of(), List.of(), List.of());
    }

    private static RunProgress listing(long records) {
        return RunProgress.asked(SOURCE, "run-1", false, NOW).listing("run-1", "node", counts(records));
    }

    private static RunCounts counts(long records) {
        return new RunCounts(records, records, 0, 0, 0, 0, 0, 1, 1, FileCounts.NONE);
    }
}
