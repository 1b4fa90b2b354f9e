package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.engine.download.Downloader;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.queue.Claim;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.redis.RedisException;
import org.windrow.store.Silo;

/**
 * Takes download jobs in batches and does each on a virtual thread of its own. A job is settled only after the barrier of
 * its silo; one barrier and one round trip to Redis serve all that have ended meanwhile.
 */
final class DownloaderWorker extends WorkerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DownloaderWorker.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Workplace workplace;
    private final DownloadTask task;
    private final int slots;
    private final ThreadFactory threads;

    private final Map<Job, Thread> underWay = new ConcurrentHashMap<>();
    private final Set<Job> dropped = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<FinishedDownload> finished = new LinkedBlockingQueue<>();

    private long lastPulse = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable String error;

    /** @param slots how many downloads it does at once */
    DownloaderWorker(Workplace workplace, String name, int slots) {
        super(workplace.keyOf(name));
        this.workplace = workplace;
        this.task = new DownloadTask(workplace, new Downloader(workplace.web(), workplace.clock()));
        this.slots = slots;
        this.threads = WorkerLogs.threads(key());
    }

    @Override
    WorkerNote note() {
        List<Job> jobs = List.copyOf(underWay.keySet());
        String job = jobs.isEmpty() ? null : jobs.size() == 1 ? describe(jobs.getFirst()) : jobs.size() + " files";
        return new WorkerNote("DOWNLOADER", job, done.get(), error);
    }

    @Override
    void work() throws InterruptedException {
        try {
            List<FinishedDownload> ended = List.of();
            while (!isQuiet() || !underWay.isEmpty() || !ended.isEmpty()) {
                Claim claim = settleAndClaim(ended);
                claim.jobs().forEach(this::begin);
                pulse();
                ended = await(claim);
            }
        } finally {
            letGo();
            Farewell.say(workplace.registry(), key());
        }
    }

    private Claim settleAndClaim(List<FinishedDownload> ended) throws InterruptedException {
        List<Settlement> settlements = durable(ended);
        int free = isQuiet() ? 0 : slots - underWay.size();
        Claim claim = workplace.queue().settleAndClaim(key(), settlements, JobKind.DOWNLOAD, free);
        done.addAndGet(settlements.size());
        return claim;
    }

    /** The settlements of downloads that ended, once what they wrote is durable. */
    private List<Settlement> durable(List<FinishedDownload> ended) {
        Set<Silo> written = ended.stream()
                .map(FinishedDownload::written)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Silo, String> troubles = new HashMap<>();
        for (Silo silo : written) {
            try {
                silo.barrier();
            } catch (IOException trouble) {
                LOG.warn("Files in {} may not be durable and are fetched again: {}", silo.root(), trouble.getMessage());
                troubles.put(silo, String.valueOf(trouble.getMessage()));
            }
        }
        List<Settlement> settlements = new ArrayList<>();
        for (FinishedDownload download : ended) {
            String trouble = download.written() == null ? null : troubles.get(download.written());
            Settlement settlement = download.settlement();
            settlements.add(
                    trouble == null ? settlement : new Settlement.Retry(settlement.job(), trouble, BackOff.after(1)));
        }
        return settlements;
    }

    private void begin(Job job) {
        Thread thread = threads.newThread(() -> download(job));
        underWay.put(job, thread);
        thread.start();
    }

    private void download(Job job) {
        FinishedDownload result;
        try {
            result = task.run(job);
        } catch (InterruptedException stopped) {
            Settlement settlement = dropped.remove(job) ? new Settlement.Dropped(job) : new Settlement.Released(job);
            result = new FinishedDownload(settlement, null);
        }
        if (result.settlement() instanceof Settlement.Failed failed) {
            error = failed.error();
        }
        underWay.remove(job);
        finished.add(result);
    }

    /** Waits until a download has ended or there may be more to claim. */
    private List<FinishedDownload> await(Claim claim) throws InterruptedException {
        Duration wait = claim.next().filter(next -> next.compareTo(IDLE) < 0).orElse(IDLE);
        FinishedDownload first = finished.poll(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        List<FinishedDownload> ended = new ArrayList<>();
        ended.add(first);
        finished.drainTo(ended);
        return ended;
    }

    /** Once a second: a heartbeat, and a look whether a person stopped a run whose files are under way. */
    private void pulse() throws InterruptedException {
        long now = System.nanoTime();
        if (now - lastPulse < PULSE.toNanos()) {
            return;
        }
        lastPulse = now;
        workplace.registry().heartbeat(key(), note().json());
        Set<String> sources = underWay.keySet().stream().map(Job::source).collect(Collectors.toSet());
        for (String source : sources) {
            if (workplace.board().isAskedToStop(source)) {
                underWay.forEach((job, thread) -> {
                    if (job.source().equals(source)) {
                        dropped.add(job);
                        thread.interrupt();
                    }
                });
            }
        }
    }

    /** Ends what is under way; what has come so far stays in staging, and the jobs go back with the farewell. */
    private void letGo() {
        boolean interrupted = Thread.interrupted();
        List<Thread> running = List.copyOf(underWay.values());
        running.forEach(Thread::interrupt);
        for (Thread thread : running) {
            interrupted |= Uninterrupted.join(thread);
        }
        List<FinishedDownload> ended = new ArrayList<>();
        finished.drainTo(ended);
        settleLast(ended);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void settleLast(List<FinishedDownload> ended) {
        try {
            workplace.queue().settle(key(), durable(ended));
        } catch (InterruptedException stopped) {
            LOG.info("{} files came whose jobs are still in the queue; they will be found there", ended.size());
        } catch (RedisException away) {
            LOG.info("Redis is away; {} jobs are settled when they come up again", ended.size());
        }
    }

    private static String describe(Job job) {
        return ((DownloadPayload) job.payload()).url().toString();
    }
}
