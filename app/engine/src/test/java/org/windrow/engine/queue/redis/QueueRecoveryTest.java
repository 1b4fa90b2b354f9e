package org.windrow.engine.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.windrow.engine.queue.Claim;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueParts;
import org.windrow.engine.queue.RunFiles;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.ChildJvm;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;

/** Nothing is lost and nothing counted twice, whoever is killed and whatever answer gets lost. */
class QueueRecoveryTest {

    private static final LanePolicy WIDE = new LanePolicy(1_000, Duration.ZERO);

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.BUNDLED);

    private final JobQueue queue = new RedisJobQueue(REDIS.connection(), WIDE);
    private final RedisQueueControl control = new RedisQueueControl(REDIS.connection());
    private final RedisWorkerRegistry workers = new RedisWorkerRegistry(REDIS.connection(), 5);

    @Test
    void theJobsOfAKilledProcessComeBack() throws Exception {
        queue.enqueue(files(100));
        Process child = ChildJvm.start(KilledWorker.class, REDIS.uri());
        Set<String> held = Set.of(ChildJvm.firstLine(child).split(" "));
        child.destroyForcibly();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(held).hasSize(40);
        assertThat(ids(queue.claim("alive", JobKind.DOWNLOAD, 1_000).jobs())).doesNotContainAnyElementsOf(held);

        await().until(() -> {
            workers.heartbeat("alive", "");
            return workers.reapDead(Duration.ofMillis(200)).containsKey("killed");
        });

        assertThat(ids(queue.claim("alive", JobKind.DOWNLOAD, 1_000).jobs())).isEqualTo(held);
    }

    /** Claims 40 jobs, says which, and waits to be killed. */
    static final class KilledWorker {

        private KilledWorker() {}

        public static void main(String[] arguments) throws Exception {
            RedisConnection connection = new RedisConnection(RedisAddress.parse(arguments[0]), 2);
            List<Job> jobs = new RedisJobQueue(connection, WIDE)
                    .claim("killed", JobKind.DOWNLOAD, 40)
                    .jobs();
            ChildJvm.say(jobs.stream().map(Job::id).collect(Collectors.joining(" ")));
            ChildJvm.waitForever();
        }
    }

    @Test
    void aServerThatIsKilledAndStartedAgainLosesNothingThatItKept() throws Exception {
        queue.enqueue(files(200));
        List<Job> done = queue.claim("w", JobKind.DOWNLOAD, 50).jobs();
        queue.settle("w", downloaded(done));
        List<Job> held = queue.claim("w", JobKind.DOWNLOAD, 30).jobs();
        // why: "everysec" promises what is older than a second; wait until the server says that it is written
        await().until(() ->
                REDIS.connection().call(redis -> redis.info("persistence")).contains("aof_pending_bio_fsync:0"));

        ProcessHandle.of(REDIS.server().pid().orElseThrow()).orElseThrow().destroyForcibly();
        REDIS.server().ended().get(10, TimeUnit.SECONDS);
        REDIS.server().start();

        // A kill of the process, unlike one of the machine, loses nothing that was written to the file.
        assertThat(queue.runFiles("run-1")).isEqualTo(new RunFiles(200, 50, 0, 0, 0));
        assertThat(queue.settle("w", downloaded(held))).isEqualTo(30);
        Set<String> rest =
                new HashSet<>(ids(queue.claim("w", JobKind.DOWNLOAD, 1_000).jobs()));
        assertThat(rest).hasSize(120).doesNotContainAnyElementsOf(ids(done)).doesNotContainAnyElementsOf(ids(held));
    }

    @Test
    void aClaimWhoseAnswerGotLostIsGivenAgain() throws Exception {
        queue.enqueue(files(10));
        try (LosingProxy proxy = LosingProxy.to(REDIS.server().address());
                RedisConnection connection = new RedisConnection(proxy.address(), 1)) {
            JobQueue through = new RedisJobQueue(connection, WIDE);
            List<Job> first = through.claim("w", JobKind.DOWNLOAD, 3).jobs();
            proxy.loseNextAnswer();

            Claim claim = through.settleAndClaim("w", downloaded(first), JobKind.DOWNLOAD, 4);

            assertThat(proxy.lostAnswers()).isOne();
            assertThat(claim.jobs()).hasSize(4);
            assertThat(workers.workers().getFirst().inFlight()).isEqualTo(4);
            assertThat(queue.runFiles("run-1")).isEqualTo(new RunFiles(10, 3, 0, 0, 0));
        }
    }

    @Test
    void jobsWhoseEnqueuingWasRepeatedAreCountedOnce() throws Exception {
        try (LosingProxy proxy = LosingProxy.to(REDIS.server().address());
                RedisConnection connection = new RedisConnection(proxy.address(), 1)) {
            JobQueue through = new RedisJobQueue(connection, WIDE);
            through.enqueue(files(1));
            proxy.loseNextAnswer();

            through.enqueue(files(20));

            assertThat(queue.runFiles("run-1").found()).isEqualTo(20);
            assertThat(queue.depth(JobKind.DOWNLOAD, "arxiv")).isEqualTo(20);
        }
    }

    @Test
    void aStoredJobThatCannotBeReadFailsWithTheReasonAndHoldsUpNobody() throws Exception {
        queue.enqueue(files(3));
        String broken = files(3).getFirst().id();
        REDIS.connection()
                .call(redis -> redis.hset(
                        "windrow:{q}:jobs",
                        broken,
                        "download\tarxiv\th\trun-1\t1\t{\"silo\":[1],\"url\":\"file:///etc/passwd\"}"));

        assertThat(queue.claim("w", JobKind.DOWNLOAD, 10).jobs()).hasSize(2);

        assertThat(control.jobs(JobKind.DOWNLOAD, "arxiv", JobState.FAILED, 0, 10)
                        .jobs())
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.job()).isNull();
                    assertThat(failed.error()).contains("'silo' is missing or no text");
                });
        assertThat(queue.runFiles("run-1").failed()).isOne();
    }

    @Test
    void theFailedListIsBounded() throws Exception {
        queue.enqueue(files(1));
        Job job = queue.claim("w", JobKind.DOWNLOAD, 1).jobs().getFirst();
        REDIS.connection()
                .call(redis -> redis.eval(
                        "for i = 1, 100000 do redis.call('ZADD', KEYS[1], i, 'old' .. i) end"
                                + " redis.call('HSET', KEYS[2], 'failed', 100000) return 1",
                        List.of("windrow:{q}:failed:download:arxiv", "windrow:{q}:counts:download:arxiv"),
                        List.of()));

        queue.settle("w", List.of(new Settlement.Failed(job, "404")));

        assertThat(control.depths(JobKind.DOWNLOAD).getFirst().failed()).isEqualTo(100_000);
        assertThat(control.jobs(JobKind.DOWNLOAD, "arxiv", JobState.FAILED, 0, 1)
                        .jobs()
                        .getFirst()
                        .id())
                .isEqualTo(job.id());
    }

    private static List<Settlement.Downloaded> downloaded(Collection<Job> jobs) {
        return jobs.stream().map(Settlement.Downloaded::new).toList();
    }

    private static Set<String> ids(Collection<Job> jobs) {
        return jobs.stream().map(Job::id).collect(Collectors.toSet());
    }

    private static List<Job> files(int count) {
        return IntStream.range(0, count).mapToObj(QueueRecoveryTest::file).toList();
    }

    private static Job file(int number) {
        return QueueParts.file("arxiv", "h", number, Instant.EPOCH);
    }
}
