package org.windrow.engine.queue.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.queue.Claim;
import org.windrow.engine.queue.Enqueued;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.RunFiles;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.RedisConnection;

/** The queue in Redis. */
public final class RedisJobQueue implements JobQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RedisJobQueue.class);
    private static final int BATCH = 500;
    private static final int LONGEST_ERROR = 500;

    private final QueueScripts scripts;
    private final JobCodec codec = new JobCodec();
    private final LanePolicy downloads;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param connection the connection to Redis, shared
     * @param downloads how download lanes are treated whose host has no policy of its own. Harvests are one at a time per source
     */
    public RedisJobQueue(RedisConnection connection, LanePolicy downloads) {
        this.scripts = new QueueScripts(connection);
        this.downloads = downloads;
    }

    @Override
    public Enqueued enqueue(Collection<Job> jobs) throws InterruptedException {
        Enqueued sum = Enqueued.NONE;
        List<String> arguments = new ArrayList<>();
        for (Job job : jobs) {
            arguments.add(job.id());
            arguments.add(codec.encode(job));
            if (arguments.size() == 2 * BATCH) {
                sum = sum.plus(enqueue(arguments));
                arguments.clear();
            }
        }
        return arguments.isEmpty() ? sum : sum.plus(enqueue(arguments));
    }

    private Enqueued enqueue(List<String> arguments) throws InterruptedException {
        List<?> answer = scripts.list("enqueue", List.copyOf(arguments));
        listeners.forEach(Runnable::run);
        return new Enqueued(number(answer, 0), number(answer, 1), number(answer, 2));
    }

    @Override
    public Listening listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Claim settleAndClaim(String worker, Collection<? extends Settlement> settlements, JobKind kind, int max)
            throws InterruptedException {
        if (max < 0 || max > LARGEST_CLAIM) {
            throw new IllegalArgumentException("A claim is of at most " + LARGEST_CLAIM + " jobs: " + max);
        }
        int settledBefore = 0;
        List<Settlement> rest = new ArrayList<>(settlements);
        while (rest.size() > BATCH) {
            List<Settlement> batch = rest.subList(0, BATCH);
            settledBefore += run(worker, arguments(worker, batch, kind, 0)).settled();
            batch.clear();
        }
        Claim claim = run(worker, arguments(worker, rest, kind, max));
        return new Claim(claim.jobs(), settledBefore + claim.settled(), claim.nextIn());
    }

    private List<String> arguments(String worker, List<Settlement> settlements, JobKind kind, int max) {
        LanePolicy policy = kind == JobKind.HARVEST ? LanePolicy.ONE_AT_A_TIME : downloads;
        // why: the token tells a repeated call, whose first answer was lost, from a new one
        String token = Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        List<String> arguments = new ArrayList<>(List.of(
                worker,
                token,
                kind.word(),
                String.valueOf(max),
                String.valueOf(policy.connections()),
                String.valueOf(policy.gap().toMillis())));
        settlements.forEach(settlement -> add(arguments, settlement));
        return arguments;
    }

    private static void add(List<String> arguments, Settlement settlement) {
        String id = settlement.job().id();
        arguments.addAll(
                switch (settlement) {
                    case Settlement.Landed _ -> List.of(id, "landed", "", "");
                    case Settlement.Done _ -> List.of(id, "done", "", "");
                    case Settlement.Downloaded _ -> List.of(id, "downloaded", "", "");
                    case Settlement.Skipped _ -> List.of(id, "skipped", "", "");
                    case Settlement.FoundAgain _ -> List.of(id, "again", "", "");
                    case Settlement.Dropped _ -> List.of(id, "dropped", "", "");
                    case Settlement.Released _ -> List.of(id, "released", "", "");
                    case Settlement.Failed failed -> List.of(id, "failed", shortened(failed.error()), "");
                    case Settlement.Retry retry ->
                        List.of(
                                id,
                                "retry",
                                shortened(retry.error()),
                                String.valueOf(Math.max(0, retry.dueIn().toMillis())));
                });
    }

    private Claim run(String worker, List<String> arguments) throws InterruptedException {
        List<?> answer = scripts.list("settle-and-claim", arguments);
        List<Job> jobs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (int i = 2; i < answer.size(); i += 4) {
            String id = text(answer, i);
            try {
                jobs.add(codec.decode(id, text(answer, i + 1), number(answer, i + 2), error(answer, i + 3)));
            } catch (MalformedJobException malformed) {
                LOG.warn("Job {} cannot be read and is kept on the failed list: {}", id, malformed.getMessage());
                unreadable.addAll(
                        List.of(id, "failed", "It cannot be read as a job: " + shortened(malformed.getMessage()), ""));
            }
        }
        if (!unreadable.isEmpty()) {
            List<String> refusal = new ArrayList<>(List.of(worker, "", JobKind.DOWNLOAD.word(), "0", "1", "0"));
            refusal.addAll(unreadable);
            scripts.list("settle-and-claim", refusal);
        }
        long wait = (Long) answer.get(1);
        return new Claim(jobs, number(answer, 0), wait < 0 ? null : Duration.ofMillis(wait));
    }

    @Override
    public long depth(JobKind kind, String source) throws InterruptedException {
        List<String> counts = scripts.connection()
                .call(redis -> redis.hmget(
                        QueueScripts.PREFIX + "counts:" + kind.word() + ":" + source,
                        "waiting",
                        "inflight",
                        "delayed"));
        return counts.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Override
    public RunFiles runFiles(String run) throws InterruptedException {
        List<String> counts = scripts.connection()
                .call(redis -> redis.hmget(runKey(run), "found", "downloaded", "skipped", "failed", "removed"));
        long[] numbers = counts.stream()
                .mapToLong(count -> count == null ? 0 : Long.parseLong(count))
                .toArray();
        return new RunFiles(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    @Override
    public void countSkipped(String run, long files) throws InterruptedException {
        scripts.number("count-skipped", List.of(run, String.valueOf(files)));
    }

    @Override
    public void forgetRemoved(String run) throws InterruptedException {
        scripts.number("forget-removed", List.of(run));
    }

    @Override
    public void forgetRun(String run) throws InterruptedException {
        scripts.connection().call(redis -> redis.del(runKey(run)));
    }

    private static String runKey(String run) {
        return QueueScripts.PREFIX + "run:" + run;
    }

    static String shortened(@Nullable String error) {
        String text = Objects.requireNonNullElse(error, "no reason given");
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR - 1) + "…";
    }

    private static @Nullable String error(List<?> answer, int index) {
        String text = text(answer, index);
        return text.isEmpty() ? null : text;
    }

    private static String text(List<?> answer, int index) {
        return (String) answer.get(index);
    }

    private static int number(List<?> answer, int index) {
        return Math.toIntExact((Long) answer.get(index));
    }
}
