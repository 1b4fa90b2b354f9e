package org.windrow.engine.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
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

    /** How many files may be under way for each that is at its host: the others are at the disk, in memory if they are small. */
    private static final int MOST_PER_SLOT = 4;

    /** How many downloads may wait to be settled; the disk is behind then, and no more are begun. */
    private static final int MOST_UNSETTLED = 4_000;

    private final Workplace workplace;
    private final DownloadTask task;
    private final int slots;
    private final ThreadFactory threads;

    private final FilesUnderWay underWay = new FilesUnderWay();

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
        List<Job> jobs = underWay.jobs();
        String job = jobs.isEmpty() ? null : jobs.size() == 1 ? describe(jobs.getFirst()) : jobs.size() + " files";
        SettlingDesk present = desk;
        long done = doneBefore + (present == null ? 0 : present.settled());
        return new WorkerNote("DOWNLOADER", job, done, error);
    }

    @Override
    void work() throws InterruptedException {
        try (SettlingDesk settling = new SettlingDesk(workplace.queue(), key());
                JobQueue.Listening _ = workplace.queue().listen(underWay::hurry)) {
            desk = settling;
            try {
                List<Job> landed = List.of();
                while (!isQuiet() || !underWay.isEmpty() || settling.pending() > 0) {
                    Claim claim = claim(landed, settling);
                    claim.jobs().forEach(job -> begin(job, settling));
                    pulse();
                    landed = await(claim, settling);
                }
            } finally {
                // why: what has come so far stays in staging, and the jobs go back with the farewell
                underWay.stop();
            }
        } finally {
            SettlingDesk closed = desk;
            doneBefore += closed == null ? 0 : closed.settled();
            desk = null;
            Farewell.say(workplace.registry(), key());
        }
    }

    /** Gives the places of files that landed free and takes others. */
    private Claim claim(List<Job> landed, SettlingDesk settling) throws InterruptedException {
        List<Settlement.Landed> free =
                landed.stream().map(Settlement.Landed::new).toList();
        boolean behind = settling.pending() >= MOST_UNSETTLED;
        int room = Math.min(slots - underWay.atHosts(), MOST_PER_SLOT * slots - underWay.count());
        int wanted = isQuiet() || behind ? 0 : Math.clamp(room, 0, JobQueue.LARGEST_CLAIM);
        return workplace.queue().settleAndClaim(key(), free, JobKind.DOWNLOAD, wanted);
    }

    private void begin(Job job, SettlingDesk settling) {
        underWay.begin(job, threads.newThread(() -> download(job, settling)));
    }

    private void download(Job job, SettlingDesk settling) {
        FinishedDownload result;
        try {
            result = task.run(job, () -> underWay.landed(job));
        } catch (InterruptedException stopped) {
            Settlement settlement =
                    underWay.isDropped(job) ? new Settlement.Dropped(job) : new Settlement.Released(job);
            result = new FinishedDownload(settlement, null);
        }
        if (result.settlement() instanceof Settlement.Failed failed) {
            error = failed.error();
        }
        settling.settle(result);
        underWay.ended(job);
    }

    /** Waits until a file has landed or there may be more to claim. */
    private List<Job> await(Claim claim, SettlingDesk settling) throws InterruptedException {
        Duration wait = claim.next().filter(next -> next.compareTo(IDLE) < 0).orElse(IDLE);
        if (underWay.isEmpty()) {
            settling.hurry();
        }
        // why: a claim costs Redis as much for one job as for several
        Duration patience = wait.compareTo(SHORTEST_WAIT) > 0 ? wait : SHORTEST_WAIT;
        return underWay.awaitLanded(patience, slots * 3 / 4, GATHERING);
    }

    /** Once a second: a heartbeat, and a look whether a person stopped a run whose files are under way. */
    private void pulse() throws InterruptedException {
        long now = System.nanoTime();
        if (now - lastPulse < PULSE.toNanos()) {
            return;
        }
        lastPulse = now;
        workplace.registry().heartbeat(key(), note().json());
        for (String source : underWay.sources()) {
            if (workplace.board().isAskedToStop(source)) {
                underWay.drop(source);
            }
        }
    }

    private static String describe(Job job) {
        return ((DownloadPayload) job.payload()).url().toString();
    }
}
