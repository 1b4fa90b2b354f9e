package org.windrow.engine.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.redis.RedisException.Problem;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A real Redis server of our own: append-only file, loopback only, a random port, and a password that only the user can
 * read. It can be started again after it has ended. Safe for use by many threads.
 *
 * <p>One program at a time serves a folder. A server that a killed program left behind is shut down first; its data are
 * taken over. An append-only file that lost its end in a crash is loaded up to there; a broken one is moved aside, which is
 * reported by {@link #movedAside}, and the server starts empty, since the silo is the truth.
 */
public final class RedisServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 4;
    private static final Pattern PORT_TAKEN = Pattern.compile(
            "Address already in use|Failed listening on port|Could not create server TCP", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROKEN_DATA = Pattern.compile(
            "Bad file format reading the append only|Unexpected end of file reading the append only"
                    + "|Unrecoverable error reading the append only|RDB preamble|Wrong signature|Short read"
                    + "|Error loading (the )?(RDB|AOF|DB)|AOF loading aborted|AOF manifest|RDB file was saved with"
                    + "|Can't handle RDB format|Error reading (the )?AOF",
            Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final RedisProgram program;
    private final InstantSource clock;
    private volatile @Nullable Running running;
    private volatile List<Path> movedAside = List.of();

    /** A started server. */
    private record Running(RedisProcess process, int port, String password, FileChannel lock) {}

    /**
     * Makes a server that is not started yet.
     *
     * @param folder where it keeps its data, configuration and password; made if it is not there
     * @param clock the time, for the names of what is moved aside
     */
    public RedisServer(Path folder, InstantSource clock) {
        this(folder, RedisProgram.NEWEST, clock);
    }

    /** The same with a choice of the program to run. */
    public RedisServer(Path folder, RedisProgram program, InstantSource clock) {
        this.folder = folder;
        this.program = program;
        this.clock = clock;
    }

    /**
     * Starts the server and returns once it answers. Without effect if it runs.
     *
     * @throws RedisException with {@link Problem#NOT_STARTED} if it cannot be started; the message says why
     * @throws InterruptedException if the thread was interrupted while it waited; nothing is left running then
     */
    public synchronized void start() throws InterruptedException {
        Running present = running;
        if (present != null && present.process().isAlive()) {
            return;
        }
        stop();
        FileChannel lock = null;
        try {
            RedisFolder place = new RedisFolder(folder);
            lock = lock(place);
            String password = place.password();
            Optional<RedisFolder.Serving> last = place.noted();
            if (last.isPresent()) {
                endLeftOver(last.get(), password);
            }
            RedisBinary binary = RedisBinary.find(program, place.programs());
            running = launch(
                    binary, place, password, last.map(RedisFolder.Serving::port).orElse(0), lock);
            LOG.info("Redis {} serves {} at port {}", binary.version(), folder, running.port());
        } catch (IOException failure) {
            throw notStarted(failure.getMessage(), failure);
        } finally {
            if (running == null) {
                release(lock);
            }
        }
    }

    /**
     * Where the server is.
     *
     * @throws RedisException with {@link Problem#NO_CONNECTION} while it is not started
     */
    public RedisAddress address() {
        Running present = running;
        if (present == null) {
            throw new RedisException(Problem.NO_CONNECTION, "The embedded Redis server is not started.", null);
        }
        return RedisAddress.local(present.port(), present.password());
    }

    /**
     * Where the server of a folder is, for a look from another process.
     *
     * @return empty if no server serves there
     */
    public static Optional<RedisAddress> servingAt(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        RedisFolder place = new RedisFolder(folder);
        // why: the note of a server that was killed stays behind
        Optional<RedisFolder.Serving> serving =
                place.noted().filter(noted -> redisProcess(noted.pid()).isPresent());
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RedisAddress.local(serving.get().port(), place.password()));
    }

    /** The exit code of the server once it has ended, for whatever reason; already complete while it is not started. */
    public CompletableFuture<Integer> ended() {
        Running present = running;
        return present == null
                ? CompletableFuture.completedFuture(0)
                : present.process().ended().copy();
    }

    /** The server's process id, while it is started. */
    public Optional<Long> pid() {
        return Optional.ofNullable(running).map(present -> present.process().pid());
    }

    /** Broken data that the last start moved aside; empty if all was well. */
    public List<Path> movedAside() {
        return movedAside;
    }

    /** Shuts the server down, its data written. Returns once it is gone, within seconds. Without effect if it is not started. */
    public synchronized void stop() {
        Running present = running;
        running = null;
        if (present == null) {
            return;
        }
        if (present.process().isAlive()) {
            shutDown(present.port(), present.password());
        }
        awaitEnd(present.process());
        release(present.lock());
    }

    /** The same as {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    private Running launch(RedisBinary binary, RedisFolder place, String password, int lastPort, FileChannel lock)
            throws IOException, InterruptedException {
        movedAside = List.of();
        int port = lastPort;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = freePort(port);
            RedisProcess process = RedisProcess.start(binary.program(), place.configure(port, password), place.path());
            if (isReady(process, port, password)) {
                place.note(new RedisFolder.Serving(process.pid(), port));
                return new Running(process, port, password, lock);
            }
            String words = process.lastLines();
            if (BROKEN_DATA.matcher(words).find() && place.hasData()) {
                movedAside = place.moveDataAside(clock.instant());
                LOG.warn("Redis could not read its data, which are kept as {}; it starts empty. {}", movedAside, words);
            } else if (PORT_TAKEN.matcher(words).find()) {
                port = 0;
            } else {
                throw notStarted(words, null);
            }
        }
        throw notStarted("no free port or no usable data after " + ATTEMPTS + " attempts", null);
    }

    /** Waits until the server answers; false if it ended instead. */
    private static boolean isReady(RedisProcess process, int port, String password) throws InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (process.isAlive()) {
                if (answers(port, password)) {
                    return true;
                }
                if (System.nanoTime() > limit) {
                    process.kill();
                    throw notStarted("it does not answer after " + START_LIMIT.toSeconds() + " s", null);
                }
                Thread.sleep(10);
            }
            awaitEnd(process);
            return false;
        } catch (InterruptedException interruption) {
            process.kill();
            throw interruption;
        }
    }

    private static boolean answers(int port, String password) {
        try (Jedis client = client(port, password)) {
            return "PONG".equals(client.ping());
        } catch (JedisException notYet) {
            LOG.trace("Redis does not answer at port {}", port, notYet);
            return false;
        }
    }

    /** Ends what a killed program left serving this folder, so that two servers never write the same file. */
    private static void endLeftOver(RedisFolder.Serving last, String password) throws InterruptedException {
        Optional<ProcessHandle> process = redisProcess(last.pid());
        // why: only our server knows the password, so an answer proves that it is ours even if the note is old
        if (answers(last.port(), password)) {
            LOG.info("A Redis server that was left behind at port {} is shut down", last.port());
            shutDown(last.port(), password);
        }
        if (process.isPresent()) {
            try {
                process.get().onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException slow) {
                LOG.warn("The Redis server left behind as process {} does not end and is killed", last.pid(), slow);
                process.get().destroyForcibly();
                process.get().onExit().join();
            }
        }
    }

    /** The process of that id if it lives and is a Redis; another program may have the id of one that is gone. */
    private static Optional<ProcessHandle> redisProcess(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("redis-"))
                        .orElse(false));
    }

    private static void shutDown(int port, String password) {
        try (Jedis client = client(port, password)) {
            client.shutdown();
        } catch (JedisException failure) {
            LOG.debug("Redis at port {} did not take the word to end", port, failure);
        }
    }

    private static void awaitEnd(RedisProcess process) {
        try {
            process.ended().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("Redis did not end within {} s and is killed", STOP_LIMIT.toSeconds(), slow);
            process.kill();
            process.ended().join();
        } catch (ExecutionException | InterruptedException failure) {
            process.kill();
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Jedis client(int port, String password) {
        return new Jedis(
                new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder()
                        .resp2()
                        .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                        .timeoutMillis(5_000)
                        .password(password)
                        .build());
    }

    private static int freePort(int wanted) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        if (wanted != 0) {
            try (ServerSocket probe = new ServerSocket(wanted, 1, loopback)) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("Port {} is taken", wanted, taken);
            }
        }
        try (ServerSocket probe = new ServerSocket(0, 1, loopback)) {
            return probe.getLocalPort();
        }
    }

    private FileChannel lock(RedisFolder place) throws IOException {
        FileChannel channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldHere) {
            LOG.debug("This program already serves {}", folder, heldHere);
        }
        channel.close();
        throw notStarted("another running Windrow serves the folder " + folder + "; close it first", null);
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException failure) {
                LOG.warn("The lock on the folder of Redis could not be given back", failure);
            }
        }
    }

    private static RedisException notStarted(@Nullable String reason, @Nullable Throwable cause) {
        return new RedisException(
                Problem.NOT_STARTED, "The embedded Redis server could not be started: " + reason, cause);
    }
}
