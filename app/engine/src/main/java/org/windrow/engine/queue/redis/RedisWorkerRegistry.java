package org.windrow.engine.queue.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.redis.RedisConnection;

/** The workers' heartbeats in Redis, by the clock of Redis, so that the clocks of nodes need not agree. */
public final class RedisWorkerRegistry implements WorkerRegistry {

    private static final int LONGEST_INFO = 1_024;

    private final QueueScripts scripts;
    private final int mostAttempts;

    /**
     * @param connection the connection to Redis, shared
     * @param mostAttempts how often a job may be claimed by workers that then die; after that it fails
     */
    public RedisWorkerRegistry(RedisConnection connection, int mostAttempts) {
        this.scripts = new QueueScripts(connection);
        this.mostAttempts = mostAttempts;
    }

    @Override
    public void heartbeat(String worker, String info) throws InterruptedException {
        scripts.number(
                "heartbeat", List.of(worker, info.length() <= LONGEST_INFO ? info : info.substring(0, LONGEST_INFO)));
    }

    @Override
    public void deregister(String worker) throws InterruptedException {
        scripts.number("requeue", List.of(worker, "1"));
    }

    @Override
    public List<WorkerBeat> workers() throws InterruptedException {
        List<?> answer = scripts.list("list-workers", List.of());
        List<WorkerBeat> workers = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 4) {
            workers.add(new WorkerBeat(
                    (String) answer.get(i),
                    (String) answer.get(i + 1),
                    Instant.ofEpochMilli((Long) answer.get(i + 2)),
                    (Long) answer.get(i + 3)));
        }
        return workers;
    }

    @Override
    public int requeueOf(String worker) throws InterruptedException {
        return Math.toIntExact(scripts.number("requeue", List.of(worker, "0")));
    }

    @Override
    public Map<String, Integer> reapDead(Duration silence) throws InterruptedException {
        List<?> answer =
                scripts.list("reap", List.of(String.valueOf(silence.toMillis()), String.valueOf(mostAttempts)));
        Map<String, Integer> dead = new LinkedHashMap<>();
        for (int i = 0; i < answer.size(); i += 2) {
            dead.put((String) answer.get(i), Math.toIntExact((Long) answer.get(i + 1)));
        }
        return dead;
    }
}
