package org.windrow.engine.queue.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.windrow.engine.queue.FailedJobs;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueuedJob;
import org.windrow.engine.redis.RedisConnection;
import redis.clients.jedis.resps.Tuple;

/** The failed lists in Redis, read without the jobs themselves. */
public final class RedisFailedJobs implements FailedJobs {

    private static final String ERRORS = QueueScripts.PREFIX + "errors";

    private final QueueScripts scripts;
    private final JobListing listing = new JobListing();

    /** @param connection the connection to Redis, shared */
    public RedisFailedJobs(RedisConnection connection) {
        this.scripts = new QueueScripts(connection);
    }

    @Override
    public List<Failure> stretch(JobKind kind, String source, long offset, int count) throws InterruptedException {
        String key = QueueScripts.PREFIX + "failed:" + kind.word() + ":" + source;
        long last = offset < 0 ? -1 : offset + Math.clamp(count, 1, LARGEST) - 1;
        List<Tuple> entries = scripts.connection().call(redis -> redis.zrangeWithScores(key, offset, last));
        if (entries.isEmpty()) {
            return List.of();
        }
        String[] ids = entries.stream().map(Tuple::getElement).toArray(String[]::new);
        List<String> errors = scripts.connection().call(redis -> redis.hmget(ERRORS, ids));
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            failures.add(new Failure(ids[i], Objects.requireNonNullElse(errors.get(i), ""), Instant.ofEpochMilli((long)
                    entries.get(i).getScore())));
        }
        return failures;
    }

    @Override
    public List<QueuedJob> jobs(Collection<String> ids) throws InterruptedException {
        if (ids.isEmpty()) {
            return List.of();
        }
        return listing.read(scripts.list("show-jobs", List.copyOf(ids))).jobs().stream()
                .filter(job -> job.job() != null || !job.text().isEmpty())
                .toList();
    }
}
