package org.windrow.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueParts;
import org.windrow.engine.queue.RunFiles;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.queue.redis.RedisJobQueue;
import org.windrow.engine.redis.RedisException.Problem;
import org.windrow.engine.snapshot.RedisStatus;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/** A master with a replica, and a Sentinel that watches both. */
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "the Sentinel is the Redis that comes along for Unix, called by another name")
class RedisSentinelTest {

    @TempDir
    static Path folder;

    private static TestServer master;
    private static TestServer replica;
    private static TestServer sentinel;

    @BeforeAll
    static void startServers() throws Exception {
        int masterPort = TestServer.freePort();
        int replicaPort = TestServer.freePort();
        int sentinelPort = TestServer.freePort();
        String atOnce = "repl-diskless-sync yes\nrepl-diskless-sync-delay 0\n";
        master = TestServer.start(folder.resolve("master"), masterPort, "port " + masterPort + "\n" + atOnce);
        replica = TestServer.start(
                folder.resolve("replica"),
                replicaPort,
                "port " + replicaPort + "\nreplicaof 127.0.0.1 " + masterPort + "\n" + atOnce);
        try (Jedis client = new Jedis(master.place())) {
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> client.info("replication").contains("state=online"));
        }
        sentinel = TestServer.startSentinel(
                folder.resolve("sentinel"), sentinelPort, """
                port %d
                sentinel monitor windrow 127.0.0.1 %d 1
                sentinel down-after-milliseconds windrow 500
                sentinel failover-timeout windrow 3000
                """.formatted(sentinelPort, masterPort));
        try (Jedis client = new Jedis(sentinel.place())) {
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !client.sentinelReplicas("windrow").isEmpty());
        }
    }

    @AfterAll
    static void stopServers() {
        sentinel.close();
        replica.close();
        master.close();
    }

    @Test
    @Timeout(60)
    void workGoesOnAtTheNewMasterAndNothingThatWasReplicatedIsLost() throws Exception {
        List<RedisStatus.State> shown = new CopyOnWriteArrayList<>();
        RedisAddress address = RedisAddress.parse("redis-sentinel://" + sentinel.place() + "/windrow");
        try (RedisConnection connection = new RedisConnection(() -> address, 4, change -> shown.add(change.state()))) {
            RedisJobQueue queue = new RedisJobQueue(connection, new LanePolicy(1_000, Duration.ZERO));
            queue.enqueue(
                    IntStream.range(0, 200).mapToObj(RedisSentinelTest::file).toList());
            queue.settle("w", downloaded(queue.claim("w", JobKind.DOWNLOAD, 50).jobs()));
            List<Job> held = queue.claim("w", JobKind.DOWNLOAD, 30).jobs();
            connection.call(redis -> redis.waitReplicas("windrow:{q}:jobs", 1, 10_000));

            master.kill();

            assertThat(queue.settle("w", downloaded(held))).isEqualTo(30);
            assertThat(queue.runFiles("run-1")).isEqualTo(new RunFiles(200, 80, 0, 0, 0));
            assertThat(queue.claim("w", JobKind.DOWNLOAD, 1_000).jobs())
                    .hasSize(120)
                    .doesNotContainAnyElementsOf(held);
            assertThat(shown)
                    .containsExactly(
                            RedisStatus.State.CONNECTED, RedisStatus.State.DISCONNECTED, RedisStatus.State.CONNECTED);
        }
    }

    @Test
    void aMasterThatTheSentinelDoesNotKnowIsSaidAtOnce() {
        assertProblem(
                "redis-sentinel://" + sentinel.place() + "/other",
                Problem.UNKNOWN_MASTER,
                "Check the name after the slash");
    }

    @Test
    void aServerThatIsNoSentinelIsSaidAtOnce() {
        assertProblem(
                "redis-sentinel://" + replica.place() + "/windrow",
                Problem.WRONG_KIND,
                "Write redis-cluster:// for a cluster, redis-sentinel:// for Sentinels");
    }

    private static void assertProblem(String address, Problem problem, String words) {
        try (RedisConnection connection = new RedisConnection(RedisAddress.parse(address), 1)) {
            assertThatThrownBy(() -> connection.call(UnifiedJedis::ping))
                    .isInstanceOfSatisfying(
                            RedisException.class,
                            failure -> assertThat(failure.problem()).isEqualTo(problem))
                    .hasMessageContaining(words);
        }
    }

    private static List<Settlement.Downloaded> downloaded(List<Job> jobs) {
        return jobs.stream().map(Settlement.Downloaded::new).toList();
    }

    private static Job file(int number) {
        return QueueParts.file("arxiv", "h", number, Instant.EPOCH);
    }
}
