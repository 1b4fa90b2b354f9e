package org.windrow.engine.queue.redis;

import org.windrow.engine.queue.HostLimitsContract;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.JobQueueContract;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueueControlContract;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.redis.TestRedis;
import redis.clients.jedis.UnifiedJedis;

/** The contracts, kept by the queue in Redis. */
abstract class RedisQueueContract implements JobQueueContract, HostLimitsContract, QueueControlContract {

    protected abstract TestRedis redis();

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
