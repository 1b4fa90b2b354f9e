package org.windrow.engine.run;

import java.util.Set;
import org.windrow.engine.redis.RedisConnection;

/** The sources whose queues were paused because their runs are held, and not by a person. Safe for use by many threads. */
public final class RedisHeldSources {

    private static final String KEY = "windrow:held";

    private final RedisConnection connection;

    /** @param connection the connection to Redis, shared */
    public RedisHeldSources(RedisConnection connection) {
        this.connection = connection;
    }

    /** Their keys. */
    public Set<String> all() throws InterruptedException {
        return connection.call(redis -> redis.smembers(KEY));
    }

    /** Remembers one. */
    public void add(String sourceId) throws InterruptedException {
        connection.call(redis -> redis.sadd(KEY, sourceId));
    }

    /** Forgets one. */
    public void remove(String sourceId) throws InterruptedException {
        connection.call(redis -> redis.srem(KEY, sourceId));
    }
}
