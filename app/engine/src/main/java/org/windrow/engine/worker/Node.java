package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
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

    private static final String HOUSEKEEPING = "housekeeping";

    private final Workplace workplace;
    private final NodeSettings settings;
    private final Plugins plugins;
    private final RunDesk desk;
    private final Housekeeping housekeeping;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();

    /**
     * A worker of this node.
     *
     * @param name its name within the node and the supervisor
     * @param kind what it does
     * @param loop its work
     */
    private record Worker(String name, WorkerStatus.Kind kind, WorkerLoop loop) {}

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
        this.settings = settings;
        this.plugins = plugins;
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
        for (int number = 1; number <= settings.harvesters(); number++) {
            workers.add(make(WorkerStatus.Kind.HARVESTER, number));
        }
        for (int number = 1; number <= settings.downloaders(); number++) {
            workers.add(make(WorkerStatus.Kind.DOWNLOADER, number));
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

    /**
     * Gives the workers to a supervisor, to be started after the named services. Each depends on the housekeeping, too: without
     * it no run would come to its end.
     */
    public void addTo(Supervisor supervisor, String... after) {
        supervisor.add(quick(ServiceSpec.service(HOUSEKEEPING).dependingOn(after)), housekeeping);
        workers.forEach(worker -> addTo(supervisor, worker));
    }

    /**
     * Adds workers of a kind, or removes those with the highest numbers, until there are so many. New ones are started; who is
     * removed is stopped first, and its jobs go back. One call at a time.
     *
     * @param supervisor the one that {@link #addTo} was called with
     * @param kind harvesters or downloaders
     * @throws IOException if a worker could not be started or stopped; the pool is then as far as it came
     */
    public void resize(Supervisor supervisor, WorkerStatus.Kind kind, int size)
            throws IOException, InterruptedException {
        if (kind == WorkerStatus.Kind.REDIS || size < 0 || size > WorkerStatus.LARGEST_POOL) {
            throw new IllegalArgumentException("There cannot be " + size + " of " + kind);
        }
        try {
            for (int number = pool(kind).size() + 1; number <= size; number++) {
                Worker fresh = make(kind, number);
                addTo(supervisor, fresh);
                workers.add(placeAfter(kind), fresh);
                supervisor.start(fresh.name()).get();
            }
            for (List<Worker> pool = pool(kind); pool.size() > size; pool = pool(kind)) {
                Worker last = pool.getLast();
                supervisor.stop(last.name()).get();
                workers.remove(last);
                supervisor.remove(last.name());
            }
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new IOException(cause.getMessage(), cause);
        }
    }

    /** The names of the workers within the supervisor, in order. */
    public List<String> workerNames() {
        return workers.stream().map(Worker::name).toList();
    }

    /** What a worker says of itself; empty if it is not of this node. */
    public Optional<WorkerNote> noteOf(String name) {
        return find(name).map(worker -> worker.loop().note());
    }

    private Optional<Worker> find(String name) {
        return workers.stream().filter(worker -> worker.name().equals(name)).findFirst();
    }

    private List<Worker> pool(WorkerStatus.Kind kind) {
        return workers.stream().filter(worker -> worker.kind() == kind).toList();
    }

    /** Behind the last of its kind; harvesters come before downloaders. */
    private int placeAfter(WorkerStatus.Kind kind) {
        return kind == WorkerStatus.Kind.HARVESTER ? pool(kind).size() : workers.size();
    }

    private Worker make(WorkerStatus.Kind kind, int number) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "-" + number;
        WorkerLoop loop = kind == WorkerStatus.Kind.HARVESTER
                ? new HarvesterWorker(workplace, plugins, name)
                : new DownloaderWorker(workplace, name, settings.filesAtOnce());
        return new Worker(name, kind, loop);
    }

    private static void addTo(Supervisor supervisor, Worker worker) {
        supervisor.add(quick(ServiceSpec.service(worker.name()).dependingOn(HOUSEKEEPING)), worker.loop());
    }

    /** why: these are threads, which are up as soon as they are started */
    private static ServiceSpec quick(ServiceSpec spec) {
        return spec.starting(Duration.ZERO, 3);
    }
}
