package org.windrow.engine.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.supervisor.SupervisorLoop.Answer;

/**
 * Starts, watches, restarts and stops services and jobs, in supervisord's words and states and by its rules, with four
 * differences: jobs are done when they end with success, restarts have a limit, the order of starts comes from
 * dependencies, and the sleep of a laptop is not held against anyone.
 *
 * <p>Safe for use by many threads. Commands return at once; their futures end on a thread of their own with the status that
 * was reached, or with a {@link ServiceException} whose message is for a person.
 */
public final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    /** How long failures are forgiven after the machine woke up. */
    private static final Duration AFTER_SLEEP = Duration.ofSeconds(30);

    /** The patience with each service when the whole supervisor closes. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(4);

    /** When the supervisor closes although something is still there. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

    private final SupervisorLoop loop;
    private final List<WatchedService> services = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** A supervisor in real time. */
    public Supervisor(Clock clock) {
        this(clock, null);
    }

    Supervisor(Clock clock, @Nullable Timer timer) {
        this.loop = new SupervisorLoop(clock, timer);
    }

    /** Adds a listener; it hears of the changes from now on. */
    public void listen(SupervisorListener listener) {
        loop.listen(listener);
    }

    /**
     * Takes a service or job into its care, STOPPED.
     *
     * @throws IllegalArgumentException if the name is taken or a dependency was not added before. So there are no circles,
     *     and the order of adding is an order of starting
     */
    public synchronized void add(ServiceSpec spec, Service service) {
        if (find(spec.name()) != null) {
            throw new IllegalArgumentException("There is a service named " + spec.name() + " already");
        }
        spec.dependencies().forEach(this::require);
        services.add(new WatchedService(spec, service, loop));
    }

    /**
     * Forgets a service or job that is not up.
     *
     * @throws IllegalStateException if it is up, or if another one depends on it
     */
    public synchronized void remove(String name) {
        WatchedService service = require(name);
        ServiceState state = service.status().state();
        if (state.isUp() || state == ServiceState.STOPPING || state == ServiceState.UNKNOWN) {
            throw new IllegalStateException(name + " is " + state + "; stop it first");
        }
        if (!dependents(name).isEmpty()) {
            throw new IllegalStateException("Others depend on " + name);
        }
        services.remove(service);
    }

    /** Everything in its care, in the order in which it was added. */
    public List<ServiceStatus> statuses() {
        return services.stream().map(WatchedService::status).toList();
    }

    /**
     * The present status of one of them.
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public ServiceStatus status(String name) {
        return require(name).status();
    }

    /**
     * Starts what it depends on, then the service itself, unless they are up. The future ends once it is RUNNING, or fails
     * once it is FATAL or was stopped; a service in BACKOFF is started at once and its retries count anew.
     */
    public CompletableFuture<ServiceStatus> start(String name) {
        return startAfterDependencies(require(name), stopsSoFar());
    }

    /** Starts whatever is to be started by itself. The future ends once each is RUNNING, or has failed, with all states. */
    public CompletableFuture<List<ServiceStatus>> autostart() {
        return startAll(service -> service.spec().autostart());
    }

    /** Starts everything. The future ends once each is RUNNING, or has failed, with all states. */
    public CompletableFuture<List<ServiceStatus>> startAll() {
        return startAll(service -> true);
    }

    /** Stops what depends on it, then the service itself. The future fails if it did not end. */
    public CompletableFuture<ServiceStatus> stop(String name) {
        return stopAfterDependents(require(name), null);
    }

    /** Stops everything, each after what depends on it. The future ends once all have stopped or were lost, with all states. */
    public CompletableFuture<List<ServiceStatus>> stopAll() {
        return stopAll(null);
    }

    /** Stops a service and what depends on it, and starts again what was up among them. */
    public CompletableFuture<ServiceStatus> restart(String name) {
        WatchedService service = require(name);
        List<WatchedService> wereUp = upAmongDependents(name);
        CompletableFuture<ServiceStatus> stopped = stop(name);
        Map<WatchedService, Long> stops = stopsSoFar();
        return stopped.thenCompose(ignored -> {
            CompletableFuture<ServiceStatus> started = startAfterDependencies(service, stops);
            for (WatchedService dependent : wereUp) {
                started = started.thenCombine(startAfterDependencies(dependent, stops), (first, second) -> first);
            }
            return started;
        });
    }

    /** Asks a service to finish the job at hand and to take no more; when it ends after that, it is not restarted. */
    public void quiet(String name) {
        WatchedService service = require(name);
        loop.post(service::quiet);
    }

    /**
     * Takes note that the machine slept. For half a minute from now failures do not count towards FATAL: connections broke
     * while nobody looked.
     */
    public void woke(Duration slept) {
        LOG.info(
                "The machine slept for {} s; failures of the next {} s are forgiven",
                slept.toSeconds(),
                AFTER_SLEEP.toSeconds());
        loop.post(() -> loop.forgive(AFTER_SLEEP));
    }

    /** Stops everything and ends the supervisor's thread, within 15 seconds. Not to be called by a listener. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            List<ServiceStatus> last = stopAll(CLOSE_PATIENCE).get(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            last.stream()
                    .filter(status -> status.state() == ServiceState.UNKNOWN)
                    .forEach(status -> LOG.warn("{} may still be there: it {}", status.name(), status.problem()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("Not everything stopped within {} s", CLOSE_LIMIT.toSeconds());
        } finally {
            loop.close();
        }
    }

    private CompletableFuture<List<ServiceStatus>> startAll(Predicate<WatchedService> which) {
        Map<WatchedService, Long> stops = stopsSoFar();
        List<CompletableFuture<ServiceStatus>> starts = services.stream()
                .filter(which)
                .map(service -> startAfterDependencies(service, stops))
                .toList();
        return settled(starts);
    }

    private CompletableFuture<List<ServiceStatus>> stopAll(@Nullable Duration patience) {
        List<CompletableFuture<ServiceStatus>> stops = services.stream()
                .map(service -> stopAfterDependents(service, patience))
                .toList();
        return settled(stops);
    }

    /** How often each was asked to stop by now. A stop that comes while a start still waits for something calls it off. */
    private Map<WatchedService, Long> stopsSoFar() {
        return services.stream().collect(Collectors.toMap(Function.identity(), WatchedService::stopsAsked));
    }

    private CompletableFuture<ServiceStatus> startAfterDependencies(
            WatchedService service, Map<WatchedService, Long> stops) {
        List<CompletableFuture<ServiceStatus>> dependencies = service.spec().dependencies().stream()
                .map(name -> startAfterDependencies(require(name), stops))
                .toList();
        return all(dependencies)
                .thenCompose(ignored -> loop.ask(answer -> startIfStillWanted(service, stops.get(service), answer)));
    }

    private void startIfStillWanted(WatchedService service, @Nullable Long stops, Answer answer) {
        if (closed || stops == null || stops != service.stopsAsked()) {
            answer.fail(service.spec().name() + " was not started: a stop came in between");
        } else {
            service.start(answer);
        }
    }

    private CompletableFuture<ServiceStatus> stopAfterDependents(WatchedService service, @Nullable Duration patience) {
        service.noteStopAsked();
        Duration wait = shorter(service.spec().stopWait(), patience);
        List<CompletableFuture<ServiceStatus>> dependents = dependents(
                        service.spec().name())
                .stream()
                .map(dependent -> stopAfterDependents(dependent, patience))
                .toList();
        // why settled: what cannot be stopped must not keep the rest up
        return settled(dependents).thenCompose(ignored -> loop.ask(answer -> service.stop(wait, answer)));
    }

    private static Duration shorter(Duration wait, @Nullable Duration limit) {
        return limit != null && limit.compareTo(wait) < 0 ? limit : wait;
    }

    private List<WatchedService> dependents(String name) {
        return services.stream()
                .filter(service -> service.spec().dependencies().contains(name))
                .toList();
    }

    private List<WatchedService> upAmongDependents(String name) {
        return dependents(name).stream()
                .flatMap(dependent -> Stream.concat(
                        Stream.of(dependent), upAmongDependents(dependent.spec().name()).stream()))
                .filter(dependent -> dependent.status().state().isUp())
                .distinct()
                .toList();
    }

    /** Ends when all have succeeded, or one has failed. */
    private static CompletableFuture<Void> all(List<CompletableFuture<ServiceStatus>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    /** Ends when all have ended, well or not. */
    private CompletableFuture<List<ServiceStatus>> settled(List<CompletableFuture<ServiceStatus>> futures) {
        return all(futures).handle((ignored, failure) -> statuses());
    }

    private WatchedService require(String name) {
        WatchedService service = find(name);
        if (service == null) {
            throw new IllegalArgumentException("There is no service named " + name);
        }
        return service;
    }

    private @Nullable WatchedService find(String name) {
        for (WatchedService service : services) {
            if (service.spec().name().equals(name)) {
                return service;
            }
        }
        return null;
    }
}
