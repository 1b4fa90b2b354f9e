package org.windrow.engine.redis;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.redis.RedisException.Problem;
import org.windrow.engine.snapshot.RedisStatus;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The pooled connection to Redis. Safe for use by many threads.
 *
 * <p>When the connection is lost, every {@link #call} waits and tries again with a growing delay, the loss is shown by
 * {@link #status} and told to the listener, and the work goes on once the server is back (field notes, case 71). The same
 * while the server is full. A call may reach the server more than once, so what it does must bear repetition.
 */
public final class RedisConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration FIRST_DELAY = Duration.ofMillis(50);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);
    private static final String ROOM_PROBE = "windrow:room";
    private static final Pattern VERSION = Pattern.compile("redis_version:([0-9.]+)");

    private final Supplier<RedisAddress> address;
    private final int connections;
    private final Consumer<RedisStatus> listener;
    private final ReentrantLock opening = new ReentrantLock();

    private volatile RedisStatus status = new RedisStatus(RedisStatus.State.STARTING, "not connected yet");
    private volatile @Nullable Opened opened;
    private volatile boolean closed;
    private volatile boolean full;

    /** A client and the address it was opened for. */
    private record Opened(RedisAddress address, UnifiedJedis client) {}

    /**
     * Makes a connection without using it yet.
     *
     * @param address tells where Redis is; asked again after each failure, since an embedded server may come back at another
     *     port. It may throw a {@link RedisException}
     * @param connections the most connections at once
     * @param listener is told each change of state, on the thread that noticed it
     */
    public RedisConnection(Supplier<RedisAddress> address, int connections, Consumer<RedisStatus> listener) {
        this.address = address;
        this.connections = connections;
        this.listener = listener;
    }

    /** A connection to an address that does not change, with nobody listening. */
    public RedisConnection(RedisAddress address, int connections) {
        this(() -> address, connections, change -> {});
    }

    /**
     * Does something with Redis, waiting through any outage.
     *
     * @throws RedisException if waiting would not help: a refused password, a server that is not Redis, a closed connection
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public <T extends @Nullable Object> T call(Function<UnifiedJedis, T> work) throws InterruptedException {
        Duration delay = Duration.ZERO;
        while (true) {
            try {
                return once(work);
            } catch (RedisException failure) {
                if (Thread.interrupted()) {
                    // why first: the interrupt itself breaks the call, which then looks like a refusal
                    throw new InterruptedException("Interrupted while Redis was asked");
                }
                if (!failure.problem().mayPass()) {
                    throw failure;
                }
            }
            // why: the first repetition is immediate, because a pooled connection is stale after a restart of the
            // server
            Thread.sleep(delay);
            delay = longer(delay);
        }
    }

    /**
     * Does something with Redis, at once or not at all.
     *
     * @throws RedisException if it cannot be done now
     */
    public <T extends @Nullable Object> T once(Function<UnifiedJedis, T> work) {
        if (closed) {
            throw closedException();
        }
        try {
            return attempt(address.get(), work);
        } catch (RedisException failure) {
            if (closed) {
                throw closedException();
            }
            if (failure.problem() != Problem.COMMAND_FAILED
                    && !Thread.currentThread().isInterrupted()) {
                // why not when interrupted: that breaks this thread's socket and says nothing of the server
                full = failure.problem() == Problem.FULL;
                change(new RedisStatus(RedisStatus.State.DISCONNECTED, failure.getMessage()));
            }
            throw failure;
        }
    }

    /** Asks the server for a sign of life, at once, and returns where the connection stands. Never throws for an outage. */
    public RedisStatus check() {
        try {
            once(UnifiedJedis::ping);
        } catch (RedisException failure) {
            LOG.debug("Redis does not answer", failure);
        }
        return status;
    }

    /** Where the connection stands, as last noticed. Does not wait. */
    public RedisStatus status() {
        return status;
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            if (opened != null) {
                opened.client().close();
                opened = null;
            }
            change(new RedisStatus(RedisStatus.State.STOPPED, "closed"));
        } finally {
            opening.unlock();
        }
    }

    private <T extends @Nullable Object> T attempt(RedisAddress target, Function<UnifiedJedis, T> work) {
        try {
            UnifiedJedis client = client(target);
            T result = work.apply(client);
            if (status.state() != RedisStatus.State.CONNECTED && (!full || hasRoom(client))) {
                full = false;
                change(new RedisStatus(RedisStatus.State.CONNECTED, target.place() + version(client)));
            }
            return result;
        } catch (JedisException failure) {
            keepInterrupt(failure);
            throw RedisDiagnosis.of(target.place(), failure);
        }
    }

    /** why: who waits for a pooled connection and is interrupted finds that only as a cause, with the interrupt swallowed */
    private static void keepInterrupt(Throwable failure) {
        if (RedisDiagnosis.chain(failure).stream().anyMatch(InterruptedException.class::isInstance)) {
            Thread.currentThread().interrupt();
        }
    }

    private UnifiedJedis client(RedisAddress target) {
        Opened present = opened;
        if (present != null && present.address().equals(target)) {
            return present.client();
        }
        opening.lock();
        try {
            if (closed) {
                throw closedException();
            }
            present = opened;
            if (present != null && present.address().equals(target)) {
                return present.client();
            }
            UnifiedJedis client = RedisClients.open(target, connections);
            opened = new Opened(target, client);
            if (present != null) {
                present.client().close();
            }
            return client;
        } finally {
            opening.unlock();
        }
    }

    /** Whether something can be put in again. A full server still answers what is only read. */
    private static boolean hasRoom(UnifiedJedis client) {
        try {
            client.set(ROOM_PROBE, "", SetParams.setParams().ex(1));
            return true;
        } catch (JedisException stillFull) {
            LOG.trace("Redis has no room yet", stillFull);
            return false;
        }
    }

    private static String version(UnifiedJedis client) {
        // why: a cluster client cannot ask all servers at once, and a user may lack the right to ask
        if (client instanceof RedisClusterClient) {
            return "";
        }
        try {
            Matcher line = VERSION.matcher(client.info("server"));
            return line.find() ? ", Redis " + line.group(1) : "";
        } catch (JedisException failure) {
            LOG.debug("Redis does not tell its version", failure);
            return "";
        }
    }

    private void change(RedisStatus next) {
        RedisStatus last = status;
        status = next;
        if (last.state() == next.state()) {
            return;
        }
        if (next.state() == RedisStatus.State.DISCONNECTED) {
            LOG.warn("Redis cannot be used: {}", next.detail());
        } else {
            LOG.info("Redis {}: {}", next.state(), next.detail());
        }
        listener.accept(next);
    }

    private static RedisException closedException() {
        return new RedisException(Problem.CLOSED, "The connection to Redis was closed.", null);
    }

    private static Duration longer(Duration delay) {
        Duration next = delay.isZero() ? FIRST_DELAY : delay.multipliedBy(2);
        return next.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : next;
    }
}
