package org.windrow.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.windrow.engine.Engine;
import org.windrow.engine.QueueDesk;
import org.windrow.engine.SettingsDesk;
import org.windrow.engine.SourceDesk;
import org.windrow.engine.checkup.CheckUps;
import org.windrow.engine.event.Event;
import org.windrow.engine.log.LogSlice;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;

/**
 * An engine that is still being made. Until it is there, its picture is empty with Redis starting, and commands wait for it;
 * so the window can be up first. Commands fail if the making failed.
 */
public final class DeferredEngine implements Engine {

    /** The version of the picture before there is an engine. */
    public static final long NOT_YET = Long.MIN_VALUE;

    private static final EngineSnapshot EMPTY = new EngineSnapshot(
            NOT_YET, Instant.EPOCH, new RedisStatus(RedisStatus.State.STARTING, ""), List.of(), List.of(), List.of());

    private final Callable<Engine> maker;
    private final QueueDesk queueDesk = new DeferredQueueDesk(this::engine);
    private final SourceDesk sourceDesk = new DeferredSourceDesk(this::engine);
    private final SettingsDesk settingsDesk = new DeferredSettingsDesk(this::engine);
    private volatile CompletableFuture<Engine> engine = new CompletableFuture<>();
    private volatile boolean started;

    /** @param maker makes the engine and may take its time */
    public DeferredEngine(Callable<Engine> maker) {
        this.maker = maker;
    }

    /**
     * Begins to make the engine on a thread of its own; again after it failed.
     *
     * @return ends when the engine is there, or with what its maker threw
     */
    public CompletableFuture<Engine> start() {
        started = true;
        if (engine.isCompletedExceptionally()) {
            engine = new CompletableFuture<>();
        }
        CompletableFuture<Engine> making = engine;
        Thread.ofVirtual().name("engine-start").start(() -> {
            try {
                making.complete(maker.call());
            } catch (Exception e) {
                making.completeExceptionally(e);
            }
        });
        return making;
    }

    @Override
    public EngineSnapshot snapshot() {
        return now().map(Engine::snapshot).orElse(EMPTY);
    }

    @Override
    public List<Event> eventsSince(long sequence, int max) {
        return now().map(made -> made.eventsSince(sequence, max)).orElse(List.of());
    }

    @Override
    public List<ParkedSource> parked() {
        return now().map(Engine::parked).orElse(List.of());
    }

    @Override
    public List<ParkedHost> parkedHosts() {
        return now().map(Engine::parkedHosts).orElse(List.of());
    }

    @Override
    public LogSlice log(String worker, long cursor, int max) {
        return now().map(made -> made.log(worker, cursor, max)).orElseGet(() -> new LogSlice(List.of(), cursor, 0));
    }

    @Override
    public CompletableFuture<Configuration> settings() {
        return later(Engine::settings);
    }

    @Override
    public SettingsDesk settingsDesk() {
        return settingsDesk;
    }

    @Override
    public List<HeldRun> heldRuns() {
        return now().map(Engine::heldRuns).orElse(List.of());
    }

    @Override
    public CompletableFuture<Void> resumeHeld() {
        return later(Engine::resumeHeld);
    }

    @Override
    public CompletableFuture<Void> leaveHeld() {
        return later(Engine::leaveHeld);
    }

    @Override
    public CompletableFuture<CheckUps> checkUps() {
        return later(Engine::checkUps);
    }

    @Override
    public Optional<Path> logFile(String worker) {
        return now().flatMap(made -> made.logFile(worker));
    }

    @Override
    public List<Source> sources() {
        return now().map(Engine::sources).orElse(List.of());
    }

    @Override
    public CompletableFuture<Void> saveSource(Source source) {
        return later(made -> made.saveSource(source));
    }

    @Override
    public CompletableFuture<Void> saveSources(List<Source> sources) {
        return later(made -> made.saveSources(sources));
    }

    @Override
    public CompletableFuture<Void> removeSource(String sourceId) {
        return later(made -> made.removeSource(sourceId));
    }

    @Override
    public CompletableFuture<Void> harvest(String sourceId, boolean everything) {
        return later(made -> made.harvest(sourceId, everything));
    }

    @Override
    public CompletableFuture<Void> stopHarvest(String sourceId) {
        return later(made -> made.stopHarvest(sourceId));
    }

    @Override
    public CompletableFuture<Void> pauseSource(String sourceId) {
        return later(made -> made.pauseSource(sourceId));
    }

    @Override
    public CompletableFuture<Void> resumeSource(String sourceId) {
        return later(made -> made.resumeSource(sourceId));
    }

    @Override
    public CompletableFuture<Void> startWorker(String workerId) {
        return later(made -> made.startWorker(workerId));
    }

    @Override
    public CompletableFuture<Void> stopWorker(String workerId) {
        return later(made -> made.stopWorker(workerId));
    }

    @Override
    public CompletableFuture<Void> restartWorker(String workerId) {
        return later(made -> made.restartWorker(workerId));
    }

    @Override
    public CompletableFuture<Void> quietWorker(String workerId) {
        return later(made -> made.quietWorker(workerId));
    }

    @Override
    public CompletableFuture<Void> startAllWorkers() {
        return later(Engine::startAllWorkers);
    }

    @Override
    public CompletableFuture<Void> stopAllWorkers() {
        return later(Engine::stopAllWorkers);
    }

    @Override
    public CompletableFuture<Void> resizePool(WorkerStatus.Kind kind, int size) {
        return later(made -> made.resizePool(kind, size));
    }

    @Override
    public QueueDesk queues() {
        return queueDesk;
    }

    @Override
    public SourceDesk sourceDesk() {
        return sourceDesk;
    }

    @Override
    public Optional<Path> siloFolder(String sourceId) {
        return now().flatMap(made -> made.siloFolder(sourceId));
    }

    /** Closes the engine, also one that is still being made, and waits for both; nothing if it was never started. */
    @Override
    public void close() {
        if (!started) {
            return;
        }
        engine.handle((made, _) -> Optional.ofNullable(made)).join().ifPresent(Engine::close);
    }

    private CompletableFuture<Engine> engine() {
        return engine;
    }

    private Optional<Engine> now() {
        CompletableFuture<Engine> current = engine;
        return current.isDone() && !current.isCompletedExceptionally() ? Optional.of(current.join()) : Optional.empty();
    }

    private <T> CompletableFuture<T> later(Function<Engine, CompletableFuture<T>> command) {
        return engine.thenCompose(command);
    }
}
