package org.windrow.engine.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.windrow.engine.problem.FailedJobGroups;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.queue.Claim;
import org.windrow.engine.queue.FailedJobs;
import org.windrow.engine.queue.FailedJobsContract;
import org.windrow.engine.queue.HostLimitsContract;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.JobQueueContract;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueueControlContract;
import org.windrow.engine.queue.QueuePagesContract;
import org.windrow.engine.queue.QueuedJob;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.redis.TestRedis;
import redis.clients.jedis.UnifiedJedis;

/** The contracts, kept by the queue in Redis. */
abstract class RedisQueueContract
        implements JobQueueContract, HostLimitsContract, QueueControlContract, QueuePagesContract, FailedJobsContract {

    protected abstract TestRedis redis();

    @Test
    void aPageOfAHundredThousandJobsIsReadWithoutTheOthers() throws Exception {
        queue().enqueue(files("arxiv", "h", 100_000));
        // why not by failing so many: how they came there does not matter to who reads them
        redis().connection()
                .call(client -> client.eval(
                        "for i = 1, 100000 do for _, key in ipairs(KEYS) do redis.call('ZADD', key, i, 'job' .. i) end end"
                                + " return 1",
                        List.of("windrow:{q}:delayed:download:arxiv", "windrow:{q}:failed:download:arxiv"),
                        List.of()));

        for (JobState state : List.of(JobState.WAITING, JobState.DELAYED, JobState.FAILED)) {
            long before = commandsRun();
            JobPage page = control().jobs(JobKind.DOWNLOAD, "arxiv", state, 50_000, 50);
            long commands = commandsRun() - before;

            assertThat(page.jobs()).hasSize(50);
            assertThat(page.total()).isEqualTo(100_000);
            assertThat(commands).as("commands to read a page of %s jobs", state).isLessThan(15);
        }
    }

    @Test
    void aHundredThousandFailedJobsAreGroupedAndTriedAgainInBatches() throws Exception {
        queue().enqueue(files("arxiv", "h", 100_000));
        // why not by failing so many: how they came there does not matter to who reads them
        redis().connection().call(client -> client.eval("""
                        local p, n = 'windrow:{q}:', 0
                        for _, id in ipairs(redis.call('LRANGE', p .. 'wait:download:arxiv:h', 0, -1)) do
                          n = n + 1
                          redis.call('ZADD', p .. 'failed:download:arxiv', n, id)
                          redis.call('HSET', p .. 'errors', id, n % 4 == 0 and 'HTTP 404' or 'HTTP 500')
                        end
                        redis.call('DEL', p .. 'wait:download:arxiv:h')
                        redis.call('HMSET', p .. 'counts:download:arxiv', 'waiting', 0, 'failed', n)
                        return n
                        """, List.of("windrow:{q}:any"), List.of()));
        FailedJobGroups groups = new FailedJobGroups(failedJobs(), control());

        assertThat(groups.of("arxiv"))
                .extracting(ProblemGroup::cause, ProblemGroup::count)
                .containsExactly(tuple(ProblemCause.SERVER_ERROR, 75_000L), tuple(ProblemCause.NOT_FOUND, 25_000L));
        assertThat(groups.retry("arxiv", cause -> cause == ProblemCause.NOT_FOUND))
                .isEqualTo(25_000);
        assertDepths("arxiv", 25_000, 0, 0, 75_000);
        assertThat(groups.affected("arxiv", ProblemCause.SERVER_ERROR, 74_990, 100)
                        .affected())
                .hasSize(10);
    }

    @Test
    void jobsThatAnOlderVersionDelayedAreListedOnceTheyAreIndexed() throws Exception {
        queue().enqueue(files("arxiv", "h", 1_500));
        Claim claim = queue().claim("w", JobKind.DOWNLOAD, 4);
        queue().settle(
                        "w",
                        claim.jobs().stream()
                                .<Settlement>map(job -> new Settlement.Retry(job, "x", Duration.ofHours(1)))
                                .toList());
        redis().connection().call(client -> client.del("windrow:{q}:delayed:download:arxiv"));
        assertThat(control()
                        .jobs(JobKind.DOWNLOAD, "arxiv", JobState.DELAYED, 0, 10)
                        .jobs())
                .isEmpty();

        control().indexDelayed(JobKind.DOWNLOAD);
        control().indexDelayed(JobKind.DOWNLOAD);

        assertThat(control()
                        .jobs(JobKind.DOWNLOAD, "arxiv", JobState.DELAYED, 0, 10)
                        .jobs())
                .extracting(QueuedJob::id)
                .containsExactlyInAnyOrderElementsOf(ids(claim));
        assertThat(control().retryAll(JobKind.DOWNLOAD, "arxiv", JobState.DELAYED))
                .isEqualTo(4);
    }

    private long commandsRun() throws InterruptedException {
        String statistics = redis().connection().call(client -> client.info("commandstats"));
        return Pattern.compile("cmdstat_[^:]+:calls=(\\d+)")
                .matcher(statistics)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    @Override
    public JobQueue queue() {
        return new RedisJobQueue(redis().connection(), STANDARD);
    }

    @Override
    public QueueControl control() {
        return new RedisQueueControl(redis().connection());
    }

    @Override
    public FailedJobs failedJobs() {
        return new RedisFailedJobs(redis().connection());
    }

    @Override
    public WorkerRegistry workers() {
        return new RedisWorkerRegistry(redis().connection(), MOST_ATTEMPTS);
    }

    @Override
    public HostLimits limits() {
        return new RedisHostLimits(redis().connection(), STANDARD);
    }

    @Override
    public void loseEverything() throws InterruptedException {
        redis().connection().call(UnifiedJedis::flushAll);
        redis().connection().call(UnifiedJedis::scriptFlush);
    }
}
