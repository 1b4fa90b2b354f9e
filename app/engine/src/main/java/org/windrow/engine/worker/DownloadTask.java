package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.download.DownloadLimits;
import org.windrow.engine.download.DownloadOrder;
import org.windrow.engine.download.DownloadResult;
import org.windrow.engine.download.Downloader;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.Settlement;
import org.windrow.store.Silo;

/** Does one download job and says what is to become of it. */
final class DownloadTask {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadTask.class);

    /** How often a file is tried before it is given up. */
    private static final int MOST_ATTEMPTS = 6;

    private static final Duration DISK_TROUBLE = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final Downloader downloader;

    DownloadTask(Workplace workplace, Downloader downloader) {
        this.workplace = workplace;
        this.downloader = downloader;
    }

    /** Does the job on the calling thread. */
    FinishedDownload run(Job job) throws InterruptedException {
        DownloadPayload payload = (DownloadPayload) job.payload();
        try {
            Silo silo = workplace.silos().openOrCreate(payload.silo(), "info:");
            return finished(job, silo, downloader.download(order(payload), silo));
        } catch (IOException noSilo) {
            LOG.warn("{}: {}", payload.identifier(), noSilo.getMessage());
            return new FinishedDownload(new Settlement.Failed(job, String.valueOf(noSilo.getMessage())), null);
        } catch (RuntimeException failure) {
            LOG.error("Downloading {} broke down", payload.url(), failure);
            return new FinishedDownload(retry(job, failure.toString(), Optional.empty()), null);
        }
    }

    private FinishedDownload finished(Job job, Silo silo, DownloadResult result) throws InterruptedException {
        DownloadPayload payload = (DownloadPayload) job.payload();
        return switch (result) {
            case DownloadResult.Stored stored -> {
                LOG.info("{} {}: {} bytes", payload.identifier(), stored.part(), stored.bytes());
                yield new FinishedDownload(new Settlement.Downloaded(job), silo);
            }
            case DownloadResult.AlreadyThere there -> new FinishedDownload(present(job, there), null);
            case DownloadResult.LeftOut leftOut -> {
                LOG.info("{} {}", payload.identifier(), leftOut.reason());
                yield new FinishedDownload(new Settlement.Skipped(job), null);
            }
            case DownloadResult.Refused refused -> {
                LOG.warn("{} {}: {}", payload.identifier(), payload.part(), refused.reason());
                yield new FinishedDownload(new Settlement.Failed(job, refused.reason()), null);
            }
            case DownloadResult.Retry retry -> {
                LOG.info("{} {}: {}", payload.identifier(), payload.part(), retry.reason());
                yield new FinishedDownload(again(job, retry), null);
            }
        };
    }

    /**
     * why: what a resumed run looks for may come while it looks, and is queued a second time then. A job that is tried again is
     * none of these: it may have brought the file itself, without anybody having heard of it.
     */
    private static Settlement present(Job job, DownloadResult.AlreadyThere there) {
        DownloadPayload payload = (DownloadPayload) job.payload();
        return job.attempts() == 1 && payload.run().equals(there.run())
                ? new Settlement.FoundAgain(job)
                : new Settlement.Skipped(job);
    }

    private Settlement again(Job job, DownloadResult.Retry retry) throws InterruptedException {
        return switch (retry.scope()) {
            case FILE -> retry(job, retry.reason(), retry.after());
            case HOST -> {
                Optional<Instant> until = retry.after().map(workplace.clock().instant()::plus);
                workplace.hosts().throttled(job.lane(), until);
                yield retry(job, retry.reason(), retry.after());
            }
            // why: a full disk is nobody's fault but the disk's; the job waits for it however long that takes
            case SILO -> new Settlement.Retry(job, retry.reason(), retry.after().orElse(DISK_TROUBLE));
        };
    }

    private Settlement retry(Job job, String reason, Optional<Duration> wait) {
        if (job.attempts() >= MOST_ATTEMPTS) {
            return new Settlement.Failed(job, reason + ". Tried " + job.attempts() + " times");
        }
        Duration backOff = BackOff.after(job.attempts());
        return new Settlement.Retry(
                job,
                reason,
                wait.filter(longer -> longer.compareTo(backOff) > 0).orElse(backOff));
    }

    private static DownloadOrder order(DownloadPayload payload) {
        return new DownloadOrder(
                payload.identifier(),
                payload.part(),
                payload.url(),
                payload.mediaType(),
                payload.size(),
                payload.checksum(),
                payload.run(),
                false,
                DownloadLimits.USUAL,
                payload.choice());
    }
}
