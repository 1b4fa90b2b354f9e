package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.concurrent.Basket;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.redis.RedisException;
import org.windrow.store.Silo;

/**
 * Settles the jobs of downloads that have ended, on a thread of its own. A job is settled only after the barrier of its silo;
 * one barrier and one round trip to Redis serve all that have ended meanwhile.
 *
 * <p>why: a barrier takes a tenth of a second and more, in which a downloader can fetch hundreds of files. And why a platform
 * thread: the call that syncs a file system would hold up one of the few carriers of the virtual threads that fetch.
 *
 * <p>Safe for threads, but {@link #close} comes last.
 */
final class SettlingDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingDesk.class);
    private static final int LARGEST_BATCH = 1_000;
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofDays(1);

    private final JobQueue queue;
    private final String worker;
    private final Basket<FinishedDownload> ended = new Basket<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong settled = new AtomicLong();
    private final Thread thread;
    private List<FinishedDownload> batch = List.of();
    private volatile @Nullable RuntimeException failure;

    /** @param worker the key of the worker that holds the jobs */
    SettlingDesk(JobQueue queue, String worker) {
        this.queue = queue;
        this.worker = worker;
        this.thread =
                Thread.ofPlatform().name(worker + "-settling").daemon().unstarted(WorkerLogs.within(worker, this::run));
        thread.start();
    }

    /** Takes a download that has ended. */
    void settle(FinishedDownload download) {
        pending.incrementAndGet();
        ended.put(download);
    }

    /** Settles what has ended without waiting for more, because no more is to come soon. */
    void hurry() {
        if (pending() > 0) {
            ended.hurry();
        }
    }

    /**
     * How many downloads have ended whose jobs are not settled yet.
     *
     * @throws IllegalStateException if jobs are not settled any more, because that broke down
     */
    int pending() {
        if (failure != null) {
            throw new IllegalStateException("Jobs of " + worker + " cannot be settled", failure);
        }
        return pending.get();
    }

    /** How many jobs were settled. */
    long settled() {
        return settled.get();
    }

    /** Settles what has ended so far, if Redis is there, and ends the thread. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        List<FinishedDownload> rest = new ArrayList<>(batch);
        rest.addAll(ended.drain());
        try {
            queue.settle(worker, durable(rest));
        } catch (InterruptedException stopped) {
            interrupted = true;
            LOG.info("{} files came whose jobs are still in the queue; they will be found there", rest.size());
        } catch (RedisException away) {
            LOG.info("Redis is away; {} jobs are settled when they come up again", rest.size());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                batch = ended.take(LONG, LARGEST_BATCH, GATHERING);
                queue.settle(worker, durable(batch));
                settled.addAndGet(batch.size());
                pending.addAndGet(-batch.size());
                batch = List.of();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException cause) {
            failure = cause;
        }
    }

    /** The settlements of downloads that ended, once what they wrote is durable. */
    private static List<Settlement> durable(List<FinishedDownload> ended) {
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
}
