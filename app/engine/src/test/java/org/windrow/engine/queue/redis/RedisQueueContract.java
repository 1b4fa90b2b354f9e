package org.windrow.engine.queue.redis;

import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.JobQueueContract;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.redis.TestRedis;
import redis.clients.jedis.UnifiedJedis;

/** The contract, kept by the queue in Redis. */
abstract class RedisQueueContract extends JobQueueContract {

    protected abstract TestRedis redis();

    @Override
    protected JobQueue queue() {
        return new RedisJobQueue(redis().connection(), STANDARD);
    }

    @Override
    protected QueueControl control() {
        return new RedisQueueControl(redis().connection());
    }

    @Override
    protected WorkerRegistry workers() {
        return new RedisWorkerRegistry(redis().connection(), MOST_ATTEMPTS);
    }

    @Override
    protected HostLimits limits() {
        return new RedisHostLimits(redis().connection(), STANDARD);
    }

    @Override
    protected void loseEverything() throws InterruptedException {
        redis().connection().call(UnifiedJedis::flushAll);
        redis().connection().call(UnifiedJedis::scriptFlush);
    }
}
