package org.windrow.engine.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.windrow.engine.Engine;
import org.windrow.engine.QueueDesk;
import org.windrow.engine.SettingsDesk;
import org.windrow.engine.SourceDesk;
import org.windrow.engine.checkup.CheckUps;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.home.InstanceLock;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.log.LogSlice;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.problem.FailedJobGroups;
import org.windrow.engine.queue.redis.RedisFailedJobs;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.schedule.DueTimes;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceRegistry;
import org.windrow.engine.supervisor.SleepDetector;
import org.windrow.engine.worker.Contact;
import org.windrow.engine.worker.LostFiles;
import org.windrow.engine.worker.NodeSettings;
import org.windrow.engine.worker.Plugins;

/** The engine of the application, in this process and for one home. */
public final class LocalEngine implements Engine {

    /** The file within the state folder. */
    private static final String DUE_TIMES = "schedule.json";

    private final InstanceLock lock;
    private final EventLog events;
    private final SourceRegistry sources;
    private final LocalSettingsDesk settings;
    private final HeldRuns held;
    private final CheckUps checkUps;
    private final RunningNode running;
    private final Fleet fleet;
    private final QueueWatch queue;
    private final QueueDesk queueDesk;
    private final SourceDesk sourceDesk;
    private final PastRuns pastRuns;
    private final SourceRuns runs;
    private final SnapshotPublisher snapshots;
    private final SleepDetector sleep;
    private final Scheduler scheduler;
    private final WorkerLogs logs;
    private final ExecutorService commands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("engine-command-", 1).factory());
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalEngine(
            InstanceLock lock,
            EventLog events,
            SourceRegistry sources,
            Settings settings,
            RunningNode running,
            SleepDetector sleep,
            DueTimes dueTimes,
            WorkerLogs logs,
            Clock clock) {
        this.lock = lock;
        this.events = events;
        this.sources = sources;
        Configuration begun = settings.inEffect();
        this.checkUps = new CheckUps(
                Plugins.onClassPath(), Contact.identity(begun.contactAddress()), CheckUps.USUAL_TIME, begun, clock);
        this.running = running;
        this.sleep = sleep;
        this.logs = logs;
        this.fleet = new Fleet(running);
        this.settings = new LocalSettingsDesk(settings.home(), settings.file(), settings.passwords(), fleet, commands);
        this.held = new HeldRuns(running, clock.instant());
        this.queue = new QueueWatch(running.node().workplace(), running.node().desk());
        this.queueDesk = new LocalQueueDesk(running.node().workplace().control(), commands);
        this.sourceDesk = new LocalSourceDesk(
                sources,
                running.silos(),
                new FailedJobGroups(
                        new RedisFailedJobs(running.redis()),
                        running.node().workplace().control()),
                new LostFiles(running.node().workplace(), running.silos()),
                this.settings::saved,
                commands);
        this.pastRuns = new PastRuns(running.silos());
        this.runs = new SourceRuns(sources, running, held, pastRuns);
        this.scheduler = new Scheduler(
                sources::all, dueTimes, source -> running.node().desk().ask(source, false), events);
        this.snapshots = new SnapshotPublisher(
                sources::all,
                scheduler::next,
                running.redis()::status,
                queue::picture,
                new WorkerPicture(running, clock.instant())::all,
                pastRuns,
                clock);
    }

    /**
     * Opens the engine of a home and lets Redis and the workers start; it returns before they are up.
     *
     * @param home its places, already made
     * @param secrets what must not be told
     * @param logs the workers' logs
     * @throws IOException if another program serves this home, or its files cannot be read
     */
    public static LocalEngine open(WindrowHome home, Secrets secrets, WorkerLogs logs, Clock clock) throws IOException {
        InstanceLock lock = InstanceLock.acquire(home);
        try {
            return open(lock, home, secrets, logs, clock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static LocalEngine open(InstanceLock lock, WindrowHome home, Secrets secrets, WorkerLogs logs, Clock clock)
            throws IOException {
        EventLog events = EventLog.in(home.state(), clock, secrets);
        Settings settings = Settings.open(
                home, secrets, clock, report -> events.publish(Event.Level.WARNING, "configuration", report));
        SourceRegistry sources = SourceRegistry.open(
                home.sourcesFile(), clock, report -> events.publish(Event.Level.WARNING, "sources", report));
        Configuration configuration = settings.inEffect();
        DueTimes dueTimes = DueTimes.open(
                home.state().resolve(DUE_TIMES),
                ZoneId::systemDefault,
                clock,
                report -> events.publish(Event.Level.WARNING, "schedule", report));
        NodePlan plan = new NodePlan(
                configuration
                        .externalRedis()
                        .map(uri -> RedisAddress.parse(uri.toString()))
                        .orElse(null),
                configuration.places(home).redis(),
                configuration.siloRoot(home),
                NodeSettings.ofThisProcess(configuration.harvesters(), configuration.downloaders(), configuration),
                Contact.identity(configuration.contactAddress()),
                configuration.web());
        RunningNode running = new RunningNode(plan, events, clock);
        SleepDetector sleep = new SleepDetector(clock);
        sleep.listen(nap -> running.supervisor().woke(nap.length()));
        LocalEngine engine = new LocalEngine(lock, events, sources, settings, running, sleep, dueTimes, logs, clock);
        engine.begin();
        return engine;
    }

    @Override
    public EngineSnapshot snapshot() {
        return snapshots.latest();
    }

    @Override
    public List<Event> eventsSince(long sequence, int max) {
        return events.eventsSince(sequence, max);
    }

    @Override
    public List<ParkedSource> parked() {
        return queue.picture().parked();
    }

    @Override
    public List<ParkedHost> parkedHosts() {
        return queue.picture().parkedHosts();
    }

    @Override
    public LogSlice log(String worker, long cursor, int max) {
        return logs.slice(worker, cursor, max);
    }

    @Override
    public CompletableFuture<Configuration> settings() {
        return CompletableFuture.completedFuture(settings.saved());
    }

    @Override
    public SettingsDesk settingsDesk() {
        return settings;
    }

    @Override
    public List<HeldRun> heldRuns() {
        return held.runs();
    }

    @Override
    public CompletableFuture<Void> resumeHeld() {
        return command(runs::resumeHeld);
    }

    @Override
    public CompletableFuture<Void> leaveHeld() {
        return command(runs::leaveHeld);
    }

    @Override
    public CompletableFuture<CheckUps> checkUps() {
        return CompletableFuture.completedFuture(checkUps);
    }

    @Override
    public Optional<Path> logFile(String worker) {
        return logs.file(worker);
    }

    @Override
    public List<Source> sources() {
        return sources.all();
    }

    @Override
    public CompletableFuture<Void> saveSource(Source source) {
        return saveSources(List.of(source));
    }

    @Override
    public CompletableFuture<Void> saveSources(List<Source> several) {
        return command(() -> {
            sources.saveAll(several);
            several.forEach(pastRuns::read);
        });
    }

    @Override
    public CompletableFuture<Void> removeSource(String sourceId) {
        return command(() -> runs.remove(sourceId));
    }

    @Override
    public CompletableFuture<Void> harvest(String sourceId, boolean everything) {
        return command(() -> runs.harvest(sourceId, everything));
    }

    @Override
    public CompletableFuture<Void> stopHarvest(String sourceId) {
        return command(() -> runs.stop(sourceId));
    }

    @Override
    public CompletableFuture<Void> pauseSource(String sourceId) {
        return command(() -> runs.pause(sourceId));
    }

    @Override
    public CompletableFuture<Void> resumeSource(String sourceId) {
        return command(() -> runs.resume(sourceId));
    }

    @Override
    public CompletableFuture<Void> startWorker(String workerId) {
        return fleet.start(workerId);
    }

    @Override
    public CompletableFuture<Void> stopWorker(String workerId) {
        return fleet.stop(workerId);
    }

    @Override
    public CompletableFuture<Void> restartWorker(String workerId) {
        return fleet.restart(workerId);
    }

    @Override
    public CompletableFuture<Void> quietWorker(String workerId) {
        return fleet.quiet(workerId);
    }

    @Override
    public CompletableFuture<Void> startAllWorkers() {
        return fleet.startAll();
    }

    @Override
    public CompletableFuture<Void> stopAllWorkers() {
        return fleet.stopAll();
    }

    @Override
    public CompletableFuture<Void> resizePool(WorkerStatus.Kind kind, int size) {
        return command(() -> {
            fleet.resize(kind, size);
            settings.keepPool(kind, size);
        });
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
        return sources.find(sourceId)
                .flatMap(source -> running.silos().folder(source.silo()))
                .filter(Files::isDirectory);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            scheduler.close();
            snapshots.close();
            checkUps.close();
            queue.close();
            sleep.close();
            commands.shutdownNow();
            running.close();
            events.close();
            lock.close();
        }
    }

    private void begin() {
        sleep.start();
        scheduler.start();
        commands.execute(() -> sources.all().forEach(pastRuns::read));
        // why: what fails to start tells so itself, as an event and as a state
        var _ = held.hold(commands).whenComplete((_, _) -> {
            var _ = running.start();
        });
    }

    private CompletableFuture<Void> command(Command command) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        command.run();
                    } catch (IOException | InterruptedException failure) {
                        throw new CompletionException(failure.getMessage(), failure);
                    }
                },
                commands);
    }

    /** Something that a person asked for. */
    @FunctionalInterface
    private interface Command {
        void run() throws IOException, InterruptedException;
    }
}
