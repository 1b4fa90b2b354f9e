package org.windrow.engine.queue.redis;

import java.time.Instant;
import java.util.List;
import org.windrow.engine.redis.RedisConnection;

/** Keeps what was handed in and is no job on the failed list, where a person sees it. */
public final class RejectedJobs {

    private final QueueScripts scripts;
    private final JobCodec codec = new JobCodec();

    /** @param connection the connection to Redis, shared */
    public RejectedJobs(RedisConnection connection) {
        this.scripts = new QueueScripts(connection);
    }

    /**
     * Keeps an entry. The same id is kept once.
     *
     * @param id a stable id of the entry
     * @param source on whose failed list it goes
     * @param text the entry's beginning, for a person
     * @param reason why it was refused, for a person
     * @param now the time
     */
    public void keep(String id, String source, String text, String reason, Instant now) throws InterruptedException {
        scripts.number(
                "reject", List.of(id, codec.encodeUnreadable(source, text, now), RedisJobQueue.shortened(reason)));
    }
}
