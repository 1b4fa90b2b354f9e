package org.windrow.desktop;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.windrow.engine.QueueDesk;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueId;
import org.windrow.engine.queue.QueuedJob;

/** Queues that hold what a test puts into them, the same in each, and keep what they were told to do. */
public final class RecordingQueues implements QueueDesk {

    private final Map<JobState, List<QueuedJob>> jobs = new EnumMap<>(JobState.class);
    private final AtomicInteger reads = new AtomicInteger();
    private final Function<String, CompletableFuture<Long>> record;
    private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    RecordingQueues(Function<String, CompletableFuture<Long>> record) {
        this.record = record;
    }

    /** A job that was enqueued, is due or failed at a moment. */
    public static QueuedJob job(String url, String error, int attempts, Instant at) {
        var payload = new DownloadPayload(
                "zenodo",
                "oai:zenodo.org:" + Integer.toUnsignedString(url.hashCode() % 100_000),
                url.substring(url.lastIndexOf('/') + 1),
                URI.create(url),
                null,
                OptionalLong.empty(),
                null,
                "run-1");
        Job job = Job.download("zenodo", payload, at.minusSeconds(600));
        return new QueuedJob(job.id(), job, url, error, attempts, at, null);
    }

    public synchronized void hold(JobState state, List<QueuedJob> held) {
        jobs.put(state, List.copyOf(held));
    }

    /** Lets every page wait that is asked for from now on, until what is returned is completed. */
    public synchronized CompletableFuture<Void> holdPagesBack() {
        gate = new CompletableFuture<>();
        return gate;
    }

    /** How many pages were read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public synchronized CompletableFuture<JobPage> jobs(QueueId queue, JobState state, long offset, int count) {
        reads.incrementAndGet();
        List<QueuedJob> held = jobs.getOrDefault(state, List.of());
        var page = new JobPage(
                held.size(), offset, held.stream().skip(offset).limit(count).toList());
        return gate.thenApply(_ -> page);
    }

    @Override
    public CompletableFuture<Long> retry(QueueId queue, JobState state, Collection<String> ids) {
        return take("retry " + state.word() + " " + ids.size() + " of " + queue.source(), ids.size());
    }

    @Override
    public CompletableFuture<Long> retryAll(QueueId queue, JobState state) {
        return take("retry all " + state.word() + " of " + queue.source(), size(state));
    }

    @Override
    public CompletableFuture<Long> delete(QueueId queue, JobState state, Collection<String> ids) {
        return take("delete " + state.word() + " " + ids.size() + " of " + queue.source(), ids.size());
    }

    @Override
    public CompletableFuture<Long> deleteAll(QueueId queue, JobState state) {
        return take("delete all " + state.word() + " of " + queue.source(), size(state));
    }

    @Override
    public CompletableFuture<Void> pause(String source, boolean paused) {
        return take((paused ? "pause " : "resume ") + source, 0).thenApply(_ -> null);
    }

    private CompletableFuture<Long> take(String words, long done) {
        return record.apply(words).thenApply(_ -> done);
    }

    private synchronized long size(JobState state) {
        return jobs.getOrDefault(state, List.of()).size();
    }
}
