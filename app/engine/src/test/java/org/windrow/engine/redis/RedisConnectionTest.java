package org.windrow.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.redis.RedisException.Problem;
import org.windrow.engine.snapshot.RedisStatus;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

class RedisConnectionTest {

    @TempDir
    static Path folder;

    private static RedisServer server;

    @BeforeAll
    static void startServer() throws InterruptedException {
        server = new RedisServer(folder, InstantSource.system());
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @Test
    void anOutageIsWaitedForShownAndOver() throws Exception {
        server.start();
        List<RedisStatus.State> shown = new CopyOnWriteArrayList<>();
        try (RedisConnection connection = new RedisConnection(server::address, 4, change -> shown.add(change.state()));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.call(redis -> redis.set("a", "1"));
            assertThat(connection.status().detail()).contains("127.0.0.1").contains("Redis ");
            server.stop();

            Future<String> waiting = threads.submit(() -> connection.call(redis -> redis.get("a")));
            await().until(() -> connection.status().state() == RedisStatus.State.DISCONNECTED);
            assertThat(waiting).isNotDone();
            server.start();

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo("1");
            assertThat(shown)
                    .containsExactly(
                            RedisStatus.State.CONNECTED, RedisStatus.State.DISCONNECTED, RedisStatus.State.CONNECTED);
        }
    }

    @Test
    void aFullServerIsWaitedForUntilThereIsRoom() throws Exception {
        server.start();
        try (RedisConnection connection = new RedisConnection(server::address, 4, change -> {});
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.call(redis -> redis.set("a", "1"));
            mostMemory("1");

            Future<String> waiting = threads.submit(() -> connection.call(redis -> redis.set("b", "2")));
            await().until(() -> connection.status().state() == RedisStatus.State.DISCONNECTED);
            assertThat(connection.status().detail()).contains("is full").contains("Give it more memory or disk");
            String read = connection.call(redis -> redis.get("a"));
            assertThat(read).isEqualTo("1");
            assertThat(connection.status().state()).isEqualTo(RedisStatus.State.DISCONNECTED);
            mostMemory("0");

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo("OK");
            assertThat(connection.status().state()).isEqualTo(RedisStatus.State.CONNECTED);
        }
    }

    @Test
    void whereItIsIsShownWithoutTheLogin() throws Exception {
        server.start();
        int port = ((RedisAddress.Single) server.address()).server().getPort();
        try (RedisConnection connection = new RedisConnection(server.address(), 1)) {
            assertThat(connection.check().detail()).startsWith("127.0.0.1:" + port + ", Redis ");
        }
    }

    @Test
    void anInterruptInTheMiddleOfACallEndsItAndSaysNothingOfTheServer() throws Exception {
        server.start();
        List<RedisStatus.State> shown = new CopyOnWriteArrayList<>();
        try (RedisConnection connection =
                new RedisConnection(server::address, 1, change -> shown.add(change.state()))) {
            connection.call(UnifiedJedis::ping);
            CompletableFuture<Void> asking = new CompletableFuture<>();
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread talking = Thread.startVirtualThread(() -> ended(connection, asking, end));
            asking.get(10, TimeUnit.SECONDS);
            await().until(() -> talking.getState() != Thread.State.RUNNABLE);
            // why a second one: the only connection is taken, so it waits for it
            CompletableFuture<Throwable> otherEnd = new CompletableFuture<>();
            Thread waiting = Thread.startVirtualThread(() -> ended(connection, new CompletableFuture<>(), otherEnd));
            await().until(() -> waiting.getState() != Thread.State.RUNNABLE);

            waiting.interrupt();
            assertThat(otherEnd.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            talking.interrupt();
            assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(connection.<String>call(UnifiedJedis::ping)).isEqualTo("PONG");
            assertThat(shown).containsExactly(RedisStatus.State.CONNECTED);
        }
    }

    private static void ended(
            RedisConnection connection, CompletableFuture<Void> asking, CompletableFuture<Throwable> end) {
        try {
            connection.call(redis -> {
                asking.complete(null);
                return redis.blpop(30, "nothing-comes-here");
            });
            end.complete(new AssertionError("Something came"));
        } catch (InterruptedException | RuntimeException failure) {
            end.complete(failure);
        }
    }

    @Test
    void waitingEndsWhenTheThreadIsInterrupted() throws Exception {
        try (RedisConnection connection = new RedisConnection(nobody(), 1)) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread thread = Thread.startVirtualThread(() -> {
                try {
                    connection.call(UnifiedJedis::ping);
                } catch (InterruptedException expected) {
                    end.complete(expected);
                }
            });
            await().until(() -> connection.status().state() == RedisStatus.State.DISCONNECTED);
            thread.interrupt();
            assertThat(end.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aWrongPasswordIsSaidAtOnceAndNotShown() throws Exception {
        server.start();
        int port = ((RedisAddress.Single) server.address()).server().getPort();

        assertProblem(RedisAddress.local(port, "hunter2"), Problem.WRONG_PASSWORD, "refuses the user or the password");
        assertProblem(
                RedisAddress.parse("redis://anna:hunter2@127.0.0.1:" + port),
                Problem.WRONG_PASSWORD,
                "refuses the user or the password");
    }

    @Test
    void aMissingPasswordIsSaidAtOnce() throws Exception {
        server.start();
        int port = ((RedisAddress.Single) server.address()).server().getPort();

        assertProblem(RedisAddress.parse("redis://127.0.0.1:" + port), Problem.PASSWORD_NEEDED, "wants a password");
    }

    @Test
    void whatIsNotRedisIsSaidAtOnce() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerAsAWebServer(web));
            assertProblem(
                    RedisAddress.parse("redis://127.0.0.1:" + web.getLocalPort()), Problem.NOT_REDIS, "is not Redis");
        }
    }

    @Test
    void anUnknownHostAndAClosedPortAreDistinctAndMayPass() throws Exception {
        try (RedisConnection unknown = new RedisConnection(RedisAddress.parse("redis://no-such-host.invalid"), 1);
                RedisConnection closed = new RedisConnection(nobody(), 1)) {
            assertThatThrownBy(() -> unknown.once(UnifiedJedis::ping))
                    .asInstanceOf(InstanceOfAssertFactories.type(RedisException.class))
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.UNKNOWN_HOST))
                    .satisfies(
                            failure -> assertThat(failure.problem().mayPass()).isTrue());
            assertThatThrownBy(() -> closed.once(UnifiedJedis::ping))
                    .asInstanceOf(InstanceOfAssertFactories.type(RedisException.class))
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.NO_CONNECTION));
            assertThat(closed.check().state()).isEqualTo(RedisStatus.State.DISCONNECTED);
        }
    }

    @Test
    void aCommandThatTheServerRefusesIsNoOutage() throws Exception {
        server.start();
        try (RedisConnection connection = new RedisConnection(server::address, 1, change -> {})) {
            connection.call(redis -> redis.set("text", "no number"));
            assertThatThrownBy(() -> connection.call(redis -> redis.incr("text")))
                    .asInstanceOf(InstanceOfAssertFactories.type(RedisException.class))
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.COMMAND_FAILED));
            assertThat(connection.status().state()).isEqualTo(RedisStatus.State.CONNECTED);
        }
    }

    @Test
    void aClosedConnectionSaysSo() {
        RedisConnection connection = new RedisConnection(nobody(), 1);
        connection.close();

        assertThatThrownBy(() -> connection.call(UnifiedJedis::ping))
                .isInstanceOf(RedisException.class)
                .hasMessageContaining("was closed");
        assertThat(connection.status().state()).isEqualTo(RedisStatus.State.STOPPED);
    }

    private static void mostMemory(String bytes) {
        RedisAddress.Single address = (RedisAddress.Single) server.address();
        try (Jedis client = new Jedis(address.server())) {
            client.auth(String.valueOf(address.login().password()));
            client.configSet("maxmemory", bytes);
        }
    }

    private static void assertProblem(RedisAddress address, Problem problem, String words) {
        try (RedisConnection connection = new RedisConnection(address, 1)) {
            assertThatThrownBy(() -> connection.call(UnifiedJedis::ping))
                    .isInstanceOfSatisfying(
                            RedisException.class,
                            failure -> assertThat(failure.problem()).isEqualTo(problem))
                    .hasMessageContaining(words)
                    .hasMessageNotContaining("hunter2");
        }
    }

    /** An address at which nobody listens. */
    private static RedisAddress nobody() {
        return RedisAddress.parse("redis://127.0.0.1:1");
    }

    private static void answerAsAWebServer(ServerSocket web) {
        try {
            while (true) {
                try (var visitor = web.accept()) {
                    visitor.setSoTimeout((int) Duration.ofSeconds(5).toMillis());
                    visitor.getInputStream().read();
                    visitor.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (java.io.IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
