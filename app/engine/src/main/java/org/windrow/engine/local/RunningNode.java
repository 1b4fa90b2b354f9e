package org.windrow.engine.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.event.Fact;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.redis.RedisException;
import org.windrow.engine.redis.RedisServer;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.supervisor.ServiceSpec;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.engine.supervisor.ServiceStatus;
import org.windrow.engine.supervisor.Supervisor;
import org.windrow.engine.worker.Node;
import org.windrow.engine.worker.Plugins;
import org.windrow.http.ApacheWebClient;

/**
 * A node in this process: Redis (its own or another's), workers, and the supervisor over them. Closing stops all of it in
 * order, within seconds; what is queued stays queued.
 */
public final class RunningNode implements AutoCloseable {

    /** The supervisor's name for the embedded Redis. */
    public static final String REDIS = "redis";

    private static final Logger LOG = LoggerFactory.getLogger(RunningNode.class);
    private static final int REDIS_CONNECTIONS = 32;

    private final Supervisor supervisor;
    private final @Nullable RedisServer server;
    private final RedisConnection redis;
    private final SiloCatalog silos;
    private final ApacheWebClient web;
    private final Node node;
    private final EventLog events;
    private volatile boolean connectedOnce;

    /** Wires a node; nothing runs before {@link #start}. The event log stays the caller's. */
    public RunningNode(NodePlan plan, EventLog events, Clock clock) {
        this.events = events;
        this.supervisor = new Supervisor(clock);
        this.server = plan.redis() == null ? new RedisServer(plan.redisFolder(), clock) : null;
        this.redis = new RedisConnection(() -> address(plan), REDIS_CONNECTIONS, this::told);
        this.silos = new SiloCatalog(plan.siloRoot());
        this.web = new ApacheWebClient(plan.identity(), plan.web());
        this.node = new Node(plan.settings(), redis, silos, web, Plugins.onClassPath(), events, clock, server != null);
        supervisor.listen(this::tell);
        if (server != null) {
            supervisor.add(ServiceSpec.service(REDIS), new RedisService(server));
            node.addTo(supervisor, REDIS);
        } else {
            node.addTo(supervisor);
        }
    }

    /**
     * Starts Redis and the workers, in that order.
     *
     * @return ends when all are up or have failed for the first time; {@link #supervisor} tells which
     */
    public CompletableFuture<List<ServiceStatus>> start() {
        return supervisor.autostart();
    }

    /** Starts the embedded Redis alone; the future fails if it did not come up. Of no meaning for another's. */
    CompletableFuture<ServiceStatus> startRedis() {
        return supervisor.start(REDIS);
    }

    /**
     * Starts everything and waits until it is up.
     *
     * @throws NodeException if Redis or a worker could not be started; everything is stopped again
     */
    public void startAndWait() throws NodeException, InterruptedException {
        boolean up = false;
        try {
            requireRedis();
            for (ServiceStatus status : start().get()) {
                if (status.state() != ServiceState.RUNNING) {
                    throw new NodeException(
                            status.problem() == null ? status.name() + " did not start" : status.problem());
                }
            }
            up = true;
        } catch (ExecutionException failure) {
            throw new NodeException(String.valueOf(failure.getCause()));
        } finally {
            if (!up) {
                close();
            }
        }
    }

    /** why: without Redis nothing else need be tried, and who waits for it wants to know at once */
    private void requireRedis() throws NodeException, InterruptedException {
        if (server != null) {
            try {
                server.start();
            } catch (RedisException refused) {
                throw new NodeException(refused.getMessage());
            }
        } else if (redis.check().state() != RedisStatus.State.CONNECTED) {
            throw new NodeException(redis.status().detail());
        }
    }

    /** The services. */
    public Supervisor supervisor() {
        return supervisor;
    }

    /** The workers. */
    public Node node() {
        return node;
    }

    /** The connection to Redis. */
    public RedisConnection redis() {
        return redis;
    }

    /** The silos. */
    public SiloCatalog silos() {
        return silos;
    }

    /** Whether Redis is embedded, and so is one of the services. */
    public boolean hasOwnRedis() {
        return server != null;
    }

    /** The process id of the embedded Redis, while it runs. */
    public Optional<Long> redisPid() {
        return server == null ? Optional.empty() : server.pid();
    }

    @Override
    public void close() {
        supervisor.close();
        redis.close();
        silos.close();
        web.close();
        if (server != null) {
            server.close();
        }
    }

    private RedisAddress address(NodePlan plan) {
        RedisAddress others = plan.redis();
        return others != null ? others : Objects.requireNonNull(server).address();
    }

    private void told(RedisStatus status) {
        if (status.state() == RedisStatus.State.CONNECTED) {
            connectedOnce = true;
            events.publish(
                    Event.Level.INFO,
                    REDIS,
                    "Connected: " + status.detail(),
                    Fact.of(Fact.Code.REDIS_CONNECTED, status.detail()));
        } else if (status.state() == RedisStatus.State.DISCONNECTED && connectedOnce) {
            // why: before the first connection nothing is lost; the server is only starting
            events.publish(
                    Event.Level.WARNING,
                    REDIS,
                    "Cannot be used; the work waits and goes on by itself. " + status.detail(),
                    Fact.of(Fact.Code.REDIS_LOST, status.detail()));
        }
    }

    private void tell(ServiceStatus before, ServiceStatus after) {
        if (after.state() == before.state()) {
            return;
        }
        WorkerLogs.within(keyOf(after.name()), () -> log(before, after)).run();
        switch (after.state()) {
            case FATAL -> publish(Event.Level.ERROR, after, "Given up: ", Fact.Code.WORKER_GIVEN_UP);
            case BACKOFF -> publish(Event.Level.WARNING, after, "Did not start: ", Fact.Code.WORKER_NOT_STARTED);
            case EXITED -> {
                if (after.problem() != null) {
                    publish(Event.Level.WARNING, after, "Ended: ", Fact.Code.WORKER_ENDED);
                }
            }
            default -> movedAside(after);
        }
    }

    private void publish(Event.Level level, ServiceStatus of, String what, Fact.Code code) {
        events.publish(level, of.name(), what + of.problem(), Fact.of(code, String.valueOf(of.problem())));
    }

    /** A service's key as a worker: each step is to be read in its own log, too. */
    private String keyOf(String service) {
        return service.equals(REDIS) ? REDIS : node.workplace().keyOf(service);
    }

    private static void log(ServiceStatus before, ServiceStatus after) {
        Level level = switch (after.state()) {
            case FATAL, UNKNOWN -> Level.ERROR;
            case BACKOFF -> Level.WARN;
            default -> Level.INFO;
        };
        String problem = after.problem() == null ? "" : ": " + after.name() + " " + after.problem();
        LOG.atLevel(level).log("{} → {}{}", before.state(), after.state(), problem);
    }

    private void movedAside(ServiceStatus status) {
        if (server != null && status.name().equals(REDIS) && status.state() == ServiceState.RUNNING) {
            for (Path aside : server.movedAside()) {
                events.publish(
                        Event.Level.WARNING,
                        REDIS,
                        "Its data could not be read and were kept as " + aside
                                + "; it started empty. Harvesting again queues what is missing",
                        Fact.of(Fact.Code.REDIS_STARTED_EMPTY, aside));
            }
        }
    }
}
