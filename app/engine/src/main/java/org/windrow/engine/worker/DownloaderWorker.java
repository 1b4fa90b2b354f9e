package org.windrow.engine.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.concurrent.Basket;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.engine.download.Downloader;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.queue.Claim;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.Settlement;

/**
 * Takes download jobs in batches and does each on a virtual thread of its own. What has ended goes to the
 * {@link SettlingDesk}; its place is taken by another file meanwhile.
 */
final class DownloaderWorker extends WorkerLoop {

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);
    private static final Duration GATHERING = Duration.ofMillis(5);
    private static final Duration PULSE = Duration.ofSeconds(1);

    /** How many downloads may wait to be settled; the disk is behind then, and no more are begun. */
    private static final int MOST_UNSETTLED = 4_000;

    private final Workplace workplace;
    private final DownloadTask task;
    private final int slots;
    private final ThreadFactory threads;

    private final Map<Job, Thread> underWay = new ConcurrentHashMap<>();
    private final Set<Job> dropped = ConcurrentHashMap.newKeySet();
    private final Basket<Job> landed = new Basket<>();

    private long lastPulse = System.nanoTime();
    private long doneBefore;
    private volatile @Nullable SettlingDesk desk;
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
        SettlingDesk present = desk;
        long done = doneBefore + (present == null ? 0 : present.settled());
        return new WorkerNote("DOWNLOADER", job, done, error);
    }

    @Override
    void work() throws InterruptedException {
        try (SettlingDesk settling = new SettlingDesk(workplace.queue(), key());
                JobQueue.Listening _ = workplace.queue().listen(landed::hurry)) {
            desk = settling;
            try {
                List<Job> ended = List.of();
                while (!isQuiet() || !underWay.isEmpty() || settling.pending() > 0) {
                    Claim claim = claim(ended, settling);
                    claim.jobs().forEach(job -> begin(job, settling));
                    pulse();
                    ended = await(claim, settling);
                }
            } finally {
                letGo();
            }
        } finally {
            SettlingDesk closed = desk;
            doneBefore += closed == null ? 0 : closed.settled();
            desk = null;
            Farewell.say(workplace.registry(), key());
        }
    }

    /** Gives the places of downloads that ended free and takes others. */
    private Claim claim(List<Job> ended, SettlingDesk settling) throws InterruptedException {
        // why: a download may have ended by itself in the instant in which it was to be dropped
        ended.forEach(dropped::remove);
        List<Settlement.Landed> free =
                ended.stream().map(Settlement.Landed::new).toList();
        boolean behind = settling.pending() >= MOST_UNSETTLED;
        int wanted = isQuiet() || behind ? 0 : Math.min(slots - underWay.size(), JobQueue.LARGEST_CLAIM);
        return workplace.queue().settleAndClaim(key(), free, JobKind.DOWNLOAD, wanted);
    }

    private void begin(Job job, SettlingDesk settling) {
        Thread thread = threads.newThread(() -> download(job, settling));
        underWay.put(job, thread);
        thread.start();
    }

    private void download(Job job, SettlingDesk settling) {
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
        settling.settle(result);
        underWay.remove(job);
        landed.put(job);
    }

    /** Waits until a download has ended or there may be more to claim. */
    private List<Job> await(Claim claim, SettlingDesk settling) throws InterruptedException {
        Duration wait = claim.next().filter(next -> next.compareTo(IDLE) < 0).orElse(IDLE);
        if (underWay.isEmpty()) {
            settling.hurry();
        }
        // why: a claim costs Redis as much for one job as for several
        Duration patience = wait.compareTo(SHORTEST_WAIT) > 0 ? wait : SHORTEST_WAIT;
        return landed.take(patience, slots * 3 / 4, GATHERING);
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String describe(Job job) {
        return ((DownloadPayload) job.payload()).url().toString();
    }
}
