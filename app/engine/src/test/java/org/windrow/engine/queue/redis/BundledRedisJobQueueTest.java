package org.windrow.engine.queue.redis;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;

/** The queue in the server that comes along. */
class BundledRedisJobQueueTest extends RedisQueueContract {

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.BUNDLED);

    @Override
    protected TestRedis redis() {
        return REDIS;
    }
}
