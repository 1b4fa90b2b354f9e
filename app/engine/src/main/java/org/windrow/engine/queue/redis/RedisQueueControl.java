package org.windrow.engine.queue.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.FailedJob;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.redis.RedisConnection;

/** What a person sees of the queue in Redis and does to it. Long works are cut into short scripts, so that nobody waits. */
public final class RedisQueueControl implements QueueControl {

    private static final int BATCH = 1_000;
    private static final String PAUSED = QueueScripts.PREFIX + "paused";

    private final QueueScripts scripts;
    private final JobCodec codec = new JobCodec();

    /** @param connection the connection to Redis, shared */
    public RedisQueueControl(RedisConnection connection) {
        this.scripts = new QueueScripts(connection);
    }

    @Override
    public List<QueueDepths> depths(JobKind kind) throws InterruptedException {
        List<?> answer = scripts.list("depths", List.of(kind.word()));
        List<QueueDepths> depths = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 6) {
            long oldest = (Long) answer.get(i + 5);
            depths.add(new QueueDepths(
                    (String) answer.get(i),
                    (Long) answer.get(i + 1),
                    (Long) answer.get(i + 2),
                    (Long) answer.get(i + 3),
                    (Long) answer.get(i + 4),
                    oldest == 0 ? null : Instant.ofEpochMilli(oldest)));
        }
        return depths;
    }

    @Override
    public void pause(String source) throws InterruptedException {
        scripts.connection().call(redis -> redis.sadd(PAUSED, source));
    }

    @Override
    public void resume(String source) throws InterruptedException {
        scripts.number("resume", List.of(source));
    }

    @Override
    public Set<String> paused() throws InterruptedException {
        return scripts.connection().call(redis -> redis.smembers(PAUSED));
    }

    @Override
    public long removeJobsOf(JobKind kind, String source) throws InterruptedException {
        return removeWaiting(kind, source) + removeDelayed(kind, source);
    }

    private long removeWaiting(JobKind kind, String source) throws InterruptedException {
        long removed = 0;
        long step;
        do {
            step = scripts.number("remove-waiting", List.of(kind.word(), source, String.valueOf(BATCH)));
            removed += step;
        } while (step > 0);
        return removed;
    }

    private long removeDelayed(JobKind kind, String source) throws InterruptedException {
        long removed = 0;
        String cursor = "0";
        do {
            List<?> step = scripts.list("remove-delayed", List.of(kind.word(), source, cursor));
            cursor = (String) step.get(0);
            removed += (Long) step.get(1);
        } while (!cursor.equals("0"));
        return removed;
    }

    @Override
    public void clear(String source) throws InterruptedException {
        for (JobKind kind : JobKind.values()) {
            removeJobsOf(kind, source);
            for (List<String> ids = failedIds(kind, source, 0); !ids.isEmpty(); ids = failedIds(kind, source, 0)) {
                deleteFailed(kind, source, ids);
            }
        }
    }

    @Override
    public List<FailedJob> failed(JobKind kind, String source, int offset, int count) throws InterruptedException {
        List<?> answer = scripts.list(
                "list-failed", List.of(kind.word(), source, String.valueOf(offset), String.valueOf(count)));
        List<FailedJob> failed = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 5) {
            String id = (String) answer.get(i);
            String value = (String) answer.get(i + 1);
            int attempts = Math.toIntExact((Long) answer.get(i + 2));
            String error = (String) answer.get(i + 3);
            Job job = jobOrNull(id, value, attempts, error);
            String text = job == null ? codec.textOf(value) : textOf(job);
            failed.add(new FailedJob(
                    id, source, job, text, error, attempts, Instant.ofEpochMilli((Long) answer.get(i + 4))));
        }
        return failed;
    }

    private @Nullable Job jobOrNull(String id, String value, int attempts, String error) {
        try {
            return codec.decode(id, value, attempts, error);
        } catch (MalformedJobException _) {
            return null;
        }
    }

    private static String textOf(Job job) {
        return switch (job.payload()) {
            case JobPayload.HarvestPayload harvest -> harvest.source();
            case JobPayload.DownloadPayload download -> download.url().toString();
        };
    }

    @Override
    public int retryFailed(JobKind kind, String source, Collection<String> ids) throws InterruptedException {
        return inBatches("retry-failed", kind, source, ids);
    }

    @Override
    public int retryFailed(JobKind kind, String source) throws InterruptedException {
        int revived = 0;
        int passedOver = 0;
        // why: unreadable entries stay on the list, so the next stretch begins behind them
        for (List<String> ids = failedIds(kind, source, 0); !ids.isEmpty(); ids = failedIds(kind, source, passedOver)) {
            int step = retryFailed(kind, source, ids);
            revived += step;
            passedOver += ids.size() - step;
        }
        return revived;
    }

    @Override
    public int deleteFailed(JobKind kind, String source, Collection<String> ids) throws InterruptedException {
        return inBatches("delete-failed", kind, source, ids);
    }

    @Override
    public int promoteDue(JobKind kind) throws InterruptedException {
        int moved = 0;
        int step;
        do {
            step = Math.toIntExact(scripts.number("promote", List.of(kind.word(), String.valueOf(BATCH))));
            moved += step;
        } while (step == BATCH);
        return moved;
    }

    private int inBatches(String script, JobKind kind, String source, Collection<String> ids)
            throws InterruptedException {
        int sum = 0;
        List<String> rest = List.copyOf(ids);
        for (int from = 0; from < rest.size(); from += BATCH) {
            List<String> arguments = new ArrayList<>(List.of(kind.word(), source));
            arguments.addAll(rest.subList(from, Math.min(rest.size(), from + BATCH)));
            sum += Math.toIntExact(scripts.number(script, arguments));
        }
        return sum;
    }

    private List<String> failedIds(JobKind kind, String source, int offset) throws InterruptedException {
        return scripts.connection()
                .call(redis -> redis.zrange(
                        QueueScripts.PREFIX + "failed:" + kind.word() + ":" + source,
                        (long) offset,
                        (long) offset + BATCH - 1));
    }
}
