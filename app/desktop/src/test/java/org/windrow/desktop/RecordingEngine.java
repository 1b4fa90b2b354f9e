package org.windrow.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.windrow.engine.Engine;
import org.windrow.engine.checkup.CheckUps;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.engine.log.LogLine;
import org.windrow.engine.log.LogSlice;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Plugins;
import org.windrow.http.WebIdentity;

/**
 * An engine that shows what a test tells it to show, and keeps what it was told to do. It does by itself only what every
 * engine does at once: a saved source appears, a removed one goes, a harvest is queued, a stopped worker is stopping. Its
 * check-ups are real ones.
 */
public final class RecordingEngine implements Engine {

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Source> saved = new CopyOnWriteArrayList<>();
    private final Map<String, Source> configured = new ConcurrentSkipListMap<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<String, List<LogLine>> logs = new ConcurrentHashMap<>();
    private final CheckUps checkUps = new CheckUps(
            Plugins.onClassPath(), new WebIdentity("WindrowTest/1", null), Duration.ofSeconds(30), Clock.systemUTC());
    private final Map<String, Path> folders = new ConcurrentHashMap<>();
    private final Map<String, Path> logFiles = new ConcurrentHashMap<>();
    private volatile List<ParkedSource> parked = List.of();
    private volatile List<ParkedHost> parkedHosts = List.of();
    private volatile EngineSnapshot picture = new EngineSnapshot(
            1, Instant.EPOCH, new RedisStatus(RedisStatus.State.CONNECTED, "7.2"), List.of(), List.of(), List.of());
    private final RecordingSources sources = new RecordingSources(this::tell);
    private final RecordingQueues queues = new RecordingQueues(this::tell);
    private volatile Optional<String> refusal = Optional.empty();
    private volatile Configuration settings = Configuration.DEFAULTS;
    private final RecordingSettings settingsDesk = new RecordingSettings();
    private volatile List<HeldRun> held = List.of();
    private volatile boolean closed;

    /** What it was told to do, in order: {@code harvest zenodo}. */
    public List<String> commands() {
        return commands;
    }

    public List<Source> saved() {
        return saved;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Refuses every command from now on, with this message. */
    public void refuse(String message) {
        refusal = Optional.of(message);
    }

    public void hold(HeldRun... runs) {
        held = List.of(runs);
    }

    public void decide(Configuration decided) {
        settings = decided;
    }

    public void show(RedisStatus redis) {
        picture = next(redis, picture.sources(), picture.queues(), picture.workers());
    }

    public void showSources(SourceStatus... sources) {
        picture = next(picture.redis(), List.of(sources), picture.queues(), picture.workers());
    }

    public void showQueues(QueueStatus... queues) {
        picture = next(picture.redis(), picture.sources(), List.of(queues), picture.workers());
    }

    public void showWorkers(WorkerStatus... workers) {
        picture = next(picture.redis(), picture.sources(), picture.queues(), List.of(workers));
    }

    public void happen(Instant at, Event.Level level, String subject, String message) {
        events.add(new Event(events.size() + 1, at, level, subject, message, null));
    }

    /** The same of something that has a code. */
    public void happen(Instant at, Event.Level level, String subject, String message, Fact fact) {
        events.add(new Event(events.size() + 1, at, level, subject, message, fact));
    }

    public void log(String worker, Instant at, String level, String text) {
        for (String log : Set.of(worker, WorkerLogs.APPLICATION)) {
            List<LogLine> lines = logs.computeIfAbsent(log, _ -> new CopyOnWriteArrayList<>());
            lines.add(new LogLine(lines.size() + 1, at, worker, level, text));
        }
    }

    public void park(ParkedSource... sources) {
        parked = List.of(sources);
    }

    public void parkHosts(ParkedHost... hosts) {
        parkedHosts = List.of(hosts);
    }

    public void giveLogFile(String worker, Path file) {
        logFiles.put(worker, file);
    }

    /** Has this source, which need not be shown. */
    public void configure(Source source) {
        configured.put(source.id(), source);
    }

    public void giveFolder(String source, Path folder) {
        folders.put(source, folder);
    }

    @Override
    public EngineSnapshot snapshot() {
        return picture;
    }

    @Override
    public List<Event> eventsSince(long sequence, int max) {
        return events.stream()
                .filter(event -> event.sequence() > sequence)
                .limit(max)
                .toList();
    }

    @Override
    public List<ParkedSource> parked() {
        return parked;
    }

    @Override
    public List<ParkedHost> parkedHosts() {
        return parkedHosts;
    }

    @Override
    public Optional<Path> logFile(String worker) {
        return Optional.ofNullable(logFiles.get(worker));
    }

    @Override
    public LogSlice log(String worker, long cursor, int max) {
        List<LogLine> lines = logs.getOrDefault(worker, List.of()).stream()
                .filter(line -> line.sequence() > cursor)
                .limit(max)
                .toList();
        return new LogSlice(lines, lines.isEmpty() ? cursor : lines.getLast().sequence(), 0);
    }

    @Override
    public CompletableFuture<Configuration> settings() {
        return CompletableFuture.completedFuture(settings);
    }

    @Override
    public RecordingSettings settingsDesk() {
        return settingsDesk;
    }

    @Override
    public List<HeldRun> heldRuns() {
        return held;
    }

    @Override
    public CompletableFuture<Void> resumeHeld() {
        return command("resume held", () -> held = List.of());
    }

    @Override
    public CompletableFuture<Void> leaveHeld() {
        return command("leave held", () -> held = List.of());
    }

    @Override
    public CompletableFuture<CheckUps> checkUps() {
        return CompletableFuture.completedFuture(checkUps);
    }

    @Override
    public List<Source> sources() {
        return List.copyOf(configured.values());
    }

    @Override
    public CompletableFuture<Void> saveSource(Source source) {
        return command("save " + source.id(), () -> {
            saved.add(source);
            configured.put(source.id(), source);
            List<SourceStatus> sources = new ArrayList<>(picture.sources());
            sources.removeIf(other -> other.id().equals(source.id()));
            sources.add(Pictures.source(source.id(), source.name())
                    .at(source.address().toString())
                    .silo(source.silo())
                    .build());
            showSources(sources.toArray(SourceStatus[]::new));
        });
    }

    @Override
    public CompletableFuture<Void> saveSources(List<Source> sources) {
        return CompletableFuture.allOf(sources.stream().map(this::saveSource).toArray(CompletableFuture[]::new));
    }

    @Override
    public CompletableFuture<Void> removeSource(String sourceId) {
        return command("remove " + sourceId, () -> {
            configured.remove(sourceId);
            showSources(picture.sources().stream()
                    .filter(source -> !source.id().equals(sourceId))
                    .toArray(SourceStatus[]::new));
        });
    }

    @Override
    public CompletableFuture<Void> harvest(String sourceId, boolean everything) {
        return command(
                "harvest " + sourceId + (everything ? " everything" : ""),
                () -> change(sourceId, source -> Pictures.with(source, SourceStatus.State.QUEUED, RunCounts.NONE)));
    }

    @Override
    public CompletableFuture<Void> stopHarvest(String sourceId) {
        return command(
                "stop " + sourceId,
                () -> change(sourceId, source -> Pictures.with(source, SourceStatus.State.STOPPING, source.counts())));
    }

    @Override
    public CompletableFuture<Void> pauseSource(String sourceId) {
        return command(
                "pause " + sourceId,
                () -> change(sourceId, source -> Pictures.with(source, SourceStatus.State.STOPPING, source.counts())));
    }

    @Override
    public CompletableFuture<Void> resumeSource(String sourceId) {
        return command(
                "resume " + sourceId,
                () -> change(sourceId, source -> Pictures.with(source, SourceStatus.State.QUEUED, source.counts())));
    }

    @Override
    public CompletableFuture<Void> startWorker(String workerId) {
        return command("start " + workerId, () -> {});
    }

    @Override
    public CompletableFuture<Void> stopWorker(String workerId) {
        return command("stop " + workerId, () -> {});
    }

    @Override
    public CompletableFuture<Void> restartWorker(String workerId) {
        return command("restart " + workerId, () -> {});
    }

    @Override
    public CompletableFuture<Void> quietWorker(String workerId) {
        return command("quiet " + workerId, () -> {});
    }

    @Override
    public CompletableFuture<Void> startAllWorkers() {
        return command("start all", () -> {});
    }

    @Override
    public CompletableFuture<Void> stopAllWorkers() {
        return command("stop all", () -> {});
    }

    @Override
    public CompletableFuture<Void> resizePool(WorkerStatus.Kind kind, int size) {
        return command("resize " + kind + " " + size, () -> {});
    }

    @Override
    public RecordingQueues queues() {
        return queues;
    }

    @Override
    public RecordingSources sourceDesk() {
        return sources;
    }

    @Override
    public Optional<Path> siloFolder(String sourceId) {
        return Optional.ofNullable(folders.get(sourceId));
    }

    @Override
    public void close() {
        closed = true;
        checkUps.close();
    }

    private void change(String sourceId, UnaryOperator<SourceStatus> change) {
        showSources(picture.sources().stream()
                .map(source -> source.id().equals(sourceId) ? change.apply(source) : source)
                .toArray(SourceStatus[]::new));
    }

    private CompletableFuture<Long> tell(String words) {
        return command(words, () -> {}).thenApply(_ -> 0L);
    }

    private CompletableFuture<Void> command(String words, Runnable effect) {
        commands.add(words);
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(new IllegalStateException(refusal.get()));
        }
        effect.run();
        return CompletableFuture.completedFuture(null);
    }

    private EngineSnapshot next(
            RedisStatus redis, List<SourceStatus> sources, List<QueueStatus> queues, List<WorkerStatus> workers) {
        return new EngineSnapshot(picture.version() + 1, Instant.now(), redis, sources, queues, workers);
    }
}
