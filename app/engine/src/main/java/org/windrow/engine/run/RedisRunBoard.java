package org.windrow.engine.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.redis.RedisConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The board in three keys of Redis: {@code windrow:runs} holds a JSON object for each source, {@code windrow:stops} the
 * sources whose runs were asked to stop, and {@code windrow:silos} the silos whose missing files are queued.
 */
public final class RedisRunBoard implements RunBoard {

    private static final Logger LOG = LoggerFactory.getLogger(RedisRunBoard.class);
    private static final String RUNS = "windrow:runs";
    private static final String STOPS = "windrow:stops";
    private static final String SILOS = "windrow:silos";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RedisConnection redis;

    /** @param redis the connection; every call waits through an outage */
    public RedisRunBoard(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public void put(RunProgress run) throws InterruptedException {
        String json = JSON.writeValueAsString(run);
        redis.call(client -> client.hset(RUNS, run.source().id(), json));
    }

    @Override
    public Optional<RunProgress> find(String sourceId) throws InterruptedException {
        return Optional.ofNullable(redis.call(client -> client.hget(RUNS, sourceId)))
                .map(RedisRunBoard::read);
    }

    @Override
    public List<RunProgress> all() throws InterruptedException {
        return redis.call(client -> client.hvals(RUNS)).stream()
                .map(RedisRunBoard::read)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void remove(String sourceId) throws InterruptedException {
        redis.call(client -> client.hdel(RUNS, sourceId));
        clearStop(sourceId);
    }

    @Override
    public void askToStop(String sourceId) throws InterruptedException {
        redis.call(client -> client.sadd(STOPS, sourceId));
    }

    @Override
    public boolean isAskedToStop(String sourceId) throws InterruptedException {
        return redis.call(client -> client.sismember(STOPS, sourceId));
    }

    @Override
    public void clearStop(String sourceId) throws InterruptedException {
        redis.call(client -> client.srem(STOPS, sourceId));
    }

    @Override
    public void remember(String silo) throws InterruptedException {
        redis.call(client -> client.sadd(SILOS, silo));
    }

    @Override
    public boolean remembers(String silo) throws InterruptedException {
        return redis.call(client -> client.sismember(SILOS, silo));
    }

    private static @Nullable RunProgress read(String json) {
        try {
            return JSON.readValue(json, RunProgress.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            LOG.warn("A run in Redis could not be read and is passed over: {}", broken.getMessage());
            return null;
        }
    }
}
