package org.windrow.engine.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.windrow.engine.queue.HostLimitsContract;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.JobQueueContract;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueueControlContract;
import org.windrow.engine.queue.QueuePagesContract;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.redis.TestRedis;
import redis.clients.jedis.UnifiedJedis;

/** The contracts, kept by the queue in Redis. */
abstract class RedisQueueContract
        implements JobQueueContract, HostLimitsContract, QueueControlContract, QueuePagesContract {

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
