package org.windrow.engine.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.run.Holdings;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.source.Source;

/**
 * Puts together the picture for a window a few times a second, from what others keep ready. Never waits for Redis or the
 * disk. The version grows only when the picture changed.
 */
final class SnapshotPublisher implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Supplier<List<Source>> sources;
    private final Function<Source, Optional<Instant>> nextRun;
    private final Supplier<RedisStatus> redis;
    private final Supplier<QueuePicture> queue;
    private final Function<List<WorkerBeat>, List<WorkerStatus>> workers;
    private final PastRuns pastRuns;
    private final Clock clock;
    private final RunRates rates = new RunRates();
    private final QueueStatuses queueStatuses = new QueueStatuses();
    private final Thread thread;

    private volatile EngineSnapshot latest;

    /**
     * Begins to publish. What is given is asked often, on a thread of its own, and must not wait.
     *
     * @param nextRun when a source is harvested by itself next
     * @param workers makes the workers' part of the picture from the heartbeats of all nodes
     */
    SnapshotPublisher(
            Supplier<List<Source>> sources,
            Function<Source, Optional<Instant>> nextRun,
            Supplier<RedisStatus> redis,
            Supplier<QueuePicture> queue,
            Function<List<WorkerBeat>, List<WorkerStatus>> workers,
            PastRuns pastRuns,
            Clock clock) {
        this.sources = sources;
        this.nextRun = nextRun;
        this.redis = redis;
        this.queue = queue;
        this.workers = workers;
        this.pastRuns = pastRuns;
        this.clock = clock;
        this.latest = new EngineSnapshot(0, clock.instant(), redis.get(), List.of(), List.of(), List.of());
        this.thread = Thread.ofVirtual().name("snapshot").start(this::publish);
    }

    /** The latest picture. */
    EngineSnapshot latest() {
        return latest;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void publish() {
        try {
            while (true) {
                EngineSnapshot next = picture();
                latest = sameAs(next) ? latest : next;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sameAs(EngineSnapshot next) {
        return latest.version() > 0
                && next.redis().equals(latest.redis())
                && next.sources().equals(latest.sources())
                && next.queues().equals(latest.queues())
                && next.workers().equals(latest.workers());
    }

    private EngineSnapshot picture() {
        Instant now = clock.instant();
        QueuePicture queues = queue.get();
        List<Source> known = sources.get();
        Map<String, String> names = new HashMap<>();
        known.forEach(source -> names.put(source.id(), source.name()));
        rates.keepOnly(queues.runs().values());
        return new EngineSnapshot(
                latest.version() + 1,
                now,
                redis.get(),
                known.stream()
                        .map(source -> status(source, queues.runs().get(source.id()), now))
                        .toList(),
                queueStatuses.of(queues, names, now),
                workers.apply(queues.beats()));
    }

    private SourceStatus status(Source source, @Nullable RunProgress run, Instant now) {
        RunRecord past = pastRuns.of(source).orElse(null);
        if (run == null) {
            RunCounts counts = past == null ? RunCounts.NONE : past.counts();
            return status(
                    source,
                    SourceStatus.State.IDLE,
                    counts,
                    pastRuns.holdings(source),
                    null,
                    0,
                    past,
                    past == null ? null : past.reason(),
                    null);
        }
        double rate = rates.of(run, now);
        if (run.end() != null && !run.isUnderWay()) {
            pastRuns.ended(source, run);
            past = pastRuns.of(source).orElse(null);
        }
        String message = run.message();
        if (message == null && run.end() != null) {
            message = run.end().reason();
        }
        Instant began = run.isUnderWay() ? run.started() : null;
        Holdings holdings = pastRuns.holdings(source, run);
        return status(source, state(run), run.counts(), holdings, run.expected(), rate, past, message, began);
    }

    private SourceStatus status(
            Source source,
            SourceStatus.State state,
            RunCounts counts,
            Holdings holdings,
            @Nullable Long expected,
            double rate,
            @Nullable RunRecord past,
            @Nullable String message,
            @Nullable Instant began) {
        return new SourceStatus(
                source.id(),
                source.name(),
                source.address(),
                source.silo(),
                state,
                counts,
                holdings,
                expected == null ? OptionalLong.empty() : OptionalLong.of(expected),
                rate,
                past == null ? null : past.status(),
                past == null ? null : past.ended(),
                message == null || message.isEmpty() ? null : message,
                source.paused(),
                nextRun.apply(source).orElse(null),
                began);
    }

    private static SourceStatus.State state(RunProgress run) {
        if (run.isUnderWay() && RunProgress.STOPPING.equals(run.message())) {
            return SourceStatus.State.STOPPING;
        }
        return switch (run.phase()) {
            case QUEUED -> SourceStatus.State.QUEUED;
            case LISTING -> SourceStatus.State.HARVESTING;
            case FILES -> SourceStatus.State.DOWNLOADING;
            case PARKED -> SourceStatus.State.PARKED;
            case ENDED -> SourceStatus.State.IDLE;
        };
    }
}
