package org.windrow.engine.worker;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.queue.DeadWorkerReaper;
import org.windrow.engine.queue.intake.JobIntake;
import org.windrow.engine.queue.redis.RedisHostLimits;
import org.windrow.engine.queue.redis.RedisJobQueue;
import org.windrow.engine.queue.redis.RedisQueueControl;
import org.windrow.engine.queue.redis.RedisWorkerRegistry;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.run.RedisRunBoard;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.supervisor.ServiceSpec;
import org.windrow.engine.supervisor.Supervisor;
import org.windrow.spi.WebClient;

/**
 * The workers of one process, wired to their queue. A supervisor runs them. The same in the application, in one harvest of
 * the command, and in a node without a window.
 */
public final class Node {

    /** A worker that is silent for so long is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** How often workers may die over one job before it is given up. */
    private static final int MOST_DEATHS = 5;

    private final Workplace workplace;
    private final RunDesk desk;
    private final Housekeeping housekeeping;
    private final List<Worker> workers = new ArrayList<>();

    /**
     * A worker of this node.
     *
     * @param name its name within the node and the supervisor
     * @param key its key across all nodes
     * @param kind what it does
     * @param loop its work
     */
    private record Worker(String name, String key, WorkerStatus.Kind kind, WorkerLoop loop) {}

    /**
     * Wires a node. Nothing runs yet.
     *
     * @param redis the connection, shared and closed by the caller, like silos, web and events
     * @param alone whether nobody else works for this Redis
     */
    public Node(
            NodeSettings settings,
            RedisConnection redis,
            SiloCatalog silos,
            WebClient web,
            Plugins plugins,
            EventLog events,
            Clock clock,
            boolean alone) {
        RedisJobQueue queue = new RedisJobQueue(redis, settings.stranger());
        workplace = new Workplace(
                settings.name(),
                queue,
                new RedisQueueControl(redis),
                new RedisWorkerRegistry(redis, MOST_DEATHS),
                new RedisHostLimits(redis, settings.stranger()),
                new RedisRunBoard(redis),
                settings.highWaterMark(),
                silos,
                web,
                events,
                clock);
        desk = new RunDesk(workplace);
        housekeeping = new Housekeeping(
                workplace,
                desk,
                new DeadWorkerReaper(workplace.registry(), SILENCE, clock),
                new JobIntake(redis, queue, silos, clock),
                alone);
        for (int i = 1; i <= settings.harvesters(); i++) {
            String name = "harvester-" + i;
            add(name, WorkerStatus.Kind.HARVESTER, new HarvesterWorker(workplace, plugins, name));
        }
        for (int i = 1; i <= settings.downloaders(); i++) {
            String name = "downloader-" + i;
            add(name, WorkerStatus.Kind.DOWNLOADER, new DownloaderWorker(workplace, name, settings.filesAtOnce()));
        }
    }

    /** What the workers share. */
    public Workplace workplace() {
        return workplace;
    }

    /** Where runs are asked for. */
    public RunDesk desk() {
        return desk;
    }

    /** Gives the workers to a supervisor, to be started after the named services. */
    public void addTo(Supervisor supervisor, String... after) {
        supervisor.add(quick(ServiceSpec.service("housekeeping").dependingOn(after)), housekeeping);
        for (Worker worker : workers) {
            supervisor.add(quick(ServiceSpec.service(worker.name()).dependingOn(after)), worker.loop());
        }
    }

    /** The names of the workers within the supervisor, in order. */
    public List<String> workerNames() {
        return workers.stream().map(Worker::name).toList();
    }

    /** What a worker does. */
    public WorkerStatus.Kind kindOf(String name) {
        return find(name).map(Worker::kind).orElseThrow();
    }

    /** What a worker says of itself; empty if it is not of this node. */
    public Optional<WorkerNote> noteOf(String name) {
        return find(name).map(worker -> worker.loop().note());
    }

    private Optional<Worker> find(String name) {
        return workers.stream().filter(worker -> worker.name().equals(name)).findFirst();
    }

    private void add(String name, WorkerStatus.Kind kind, WorkerLoop loop) {
        workers.add(new Worker(name, loop.key(), kind, loop));
    }

    /** why: these are threads, which are up as soon as they are started */
    private static ServiceSpec quick(ServiceSpec spec) {
        return spec.starting(Duration.ZERO, 3);
    }
}
