package org.windrow.engine.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.HostAndPort;

/**
 * A server that comes along, with a configuration of the test's own: with TLS, as a node of a cluster, as a replica or as a Sentinel.
 * It serves the loopback alone and is gone once it is closed, or once the tests' JVM is.
 */
public final class TestServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final RedisProcess process;
    private final int port;

    private TestServer(RedisProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and returns once it listens.
     *
     * @param folder where everything that it writes goes; servers may share the folder's parent, not the folder
     * @param port the port that the configuration names
     * @param configuration lines of {@code redis.conf} besides those that all of them share
     */
    public static TestServer start(Path folder, int port, String configuration)
            throws IOException, InterruptedException {
        return start(program(folder), folder, port, configuration + "save \"\"\nappendonly no\n");
    }

    /** The same for a Sentinel. */
    public static TestServer startSentinel(Path folder, int port, String configuration)
            throws IOException, InterruptedException {
        // why: Redis becomes a Sentinel when it is called so
        Path sentinel = folder.resolve("redis-sentinel");
        Files.createDirectories(folder);
        if (!Files.exists(sentinel)) {
            Files.createSymbolicLink(sentinel, program(folder));
        }
        return start(sentinel, folder, port, configuration);
    }

    private static TestServer start(Path program, Path folder, int port, String configuration)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("redis.conf");
        Files.writeString(file, configuration + "bind 127.0.0.1\ndaemonize no\nlogfile \"\"\ndir \"" + folder + "\"\n");
        RedisProcess process = RedisProcess.start(program, file, folder);
        TestServer server = new TestServer(process, port);
        await().pollInterval(Duration.ofMillis(10)).atMost(START_LIMIT).until(server::listens);
        return server;
    }

    private static Path program(Path folder) {
        return RedisBinary.find(RedisProgram.BUNDLED, folder.resolveSibling("bin"))
                .program()
                .toAbsolutePath();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Redis ended: " + process.lastLines());
        }
        try (Socket visitor = new Socket()) {
            visitor.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public HostAndPort place() {
        return new HostAndPort("127.0.0.1", port);
    }

    /** Ends it without a word, and waits until it is gone. */
    public void kill() {
        process.kill();
        process.ended().join();
    }

    @Override
    public void close() {
        kill();
    }

    /**
     * A port of the loopback that is free, and so is the one 10,000 above it, where a node of a cluster speaks to the others. Both lie
     * below those that the system gives to whoever asks for any.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(11_000, 22_000);
            if (isFree(port) && isFree(port + 10_000)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
