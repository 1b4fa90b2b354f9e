package org.windrow.engine.queue.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.redis.RedisConnection;

/** What a person sees of the queue in Redis and does to it. Long works are cut into short scripts, so that nobody waits. */
public final class RedisQueueControl implements QueueControl {

    private static final int BATCH = 1_000;
    // why fewer: each is looked for in its lane's list, and a script must be short
    private static final int SEARCHED_BATCH = 20;
    private static final String PAUSED = QueueScripts.PREFIX + "paused";

    private final QueueScripts scripts;
    private final JobListing listing = new JobListing();

    /** @param connection the connection to Redis, shared */
    public RedisQueueControl(RedisConnection connection) {
        this.scripts = new QueueScripts(connection);
    }

    @Override
    public List<QueueDepths> depths(JobKind kind) throws InterruptedException {
        List<?> answer = scripts.list("depths", List.of(kind.word()));
        List<QueueDepths> depths = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 8) {
            long oldest = (Long) answer.get(i + 7);
            depths.add(new QueueDepths(
                    (String) answer.get(i),
                    (Long) answer.get(i + 1),
                    (Long) answer.get(i + 2),
                    (Long) answer.get(i + 3),
                    (Long) answer.get(i + 4),
                    (Long) answer.get(i + 5),
                    (Long) answer.get(i + 6),
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
        return deleteAll(kind, source, JobState.WAITING) + deleteAll(kind, source, JobState.DELAYED);
    }

    @Override
    public void clear(String source) throws InterruptedException {
        for (JobKind kind : JobKind.values()) {
            removeJobsOf(kind, source);
            deleteAll(kind, source, JobState.FAILED);
        }
    }

    @Override
    public JobPage jobs(JobKind kind, String source, JobState state, long offset, int count)
            throws InterruptedException {
        List<?> answer = scripts.list(
                "list-jobs",
                List.of(
                        kind.word(),
                        source,
                        state.word(),
                        String.valueOf(offset),
                        String.valueOf(Math.min(count, JobPage.LARGEST))));
        JobPage page = listing.read(answer);
        return new JobPage(page.total(), offset, page.jobs());
    }

    @Override
    public int retry(JobKind kind, String source, JobState state, Collection<String> ids) throws InterruptedException {
        return isSet(state) ? inBatches("retry-jobs", kind, source, state, ids, BATCH) : 0;
    }

    @Override
    public int retryAll(JobKind kind, String source, JobState state) throws InterruptedException {
        if (!isSet(state)) {
            return 0;
        }
        int revived = 0;
        int passedOver = 0;
        // why: unreadable entries stay on the list, so the next stretch begins behind them
        for (List<String> ids = idsOf(kind, source, state, 0);
                !ids.isEmpty();
                ids = idsOf(kind, source, state, passedOver)) {
            int step = retry(kind, source, state, ids);
            revived += step;
            passedOver += ids.size() - step;
        }
        return revived;
    }

    @Override
    public int delete(JobKind kind, String source, JobState state, Collection<String> ids) throws InterruptedException {
        return switch (state) {
            case IN_FLIGHT -> 0;
            case WAITING -> inBatches("delete-jobs", kind, source, state, ids, SEARCHED_BATCH);
            case DELAYED, FAILED -> inBatches("delete-jobs", kind, source, state, ids, BATCH);
        };
    }

    @Override
    public long deleteAll(JobKind kind, String source, JobState state) throws InterruptedException {
        long removed = 0;
        if (state == JobState.WAITING) {
            long step;
            do {
                step = scripts.number("remove-waiting", List.of(kind.word(), source, String.valueOf(BATCH)));
                removed += step;
            } while (step > 0);
        } else if (isSet(state)) {
            for (List<String> ids = idsOf(kind, source, state, 0);
                    !ids.isEmpty();
                    ids = idsOf(kind, source, state, 0)) {
                removed += delete(kind, source, state, ids);
            }
        }
        return removed;
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

    @Override
    public void indexDelayed(JobKind kind) throws InterruptedException {
        String cursor = "0";
        do {
            cursor = scripts.text("index-delayed", List.of(kind.word(), cursor, String.valueOf(BATCH)));
        } while (!cursor.equals("0"));
    }

    private int inBatches(String script, JobKind kind, String source, JobState state, Collection<String> ids, int batch)
            throws InterruptedException {
        int sum = 0;
        List<String> rest = List.copyOf(ids);
        for (int from = 0; from < rest.size(); from += batch) {
            List<String> arguments = new ArrayList<>(List.of(kind.word(), source, state.word()));
            arguments.addAll(rest.subList(from, Math.min(rest.size(), from + batch)));
            sum += Math.toIntExact(scripts.number(script, arguments));
        }
        return sum;
    }

    /** Whether the jobs of a state are kept in a sorted set of their source. */
    private static boolean isSet(JobState state) {
        return state == JobState.FAILED || state == JobState.DELAYED;
    }

    private List<String> idsOf(JobKind kind, String source, JobState state, long offset) throws InterruptedException {
        return scripts.connection()
                .call(redis -> redis.zrange(
                        QueueScripts.PREFIX + state.word() + ":" + kind.word() + ":" + source,
                        offset,
                        offset + BATCH - 1));
    }
}
