package org.windrow.engine.queue.redis;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;

/** The queue in the server that is on the PATH. */
class PathRedisJobQueueTest extends RedisQueueContract {

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.ON_PATH);

    @Override
    protected TestRedis redis() {
        return REDIS;
    }
}
