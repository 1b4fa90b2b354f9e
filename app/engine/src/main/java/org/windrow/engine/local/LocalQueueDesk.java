package org.windrow.engine.local;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.windrow.engine.QueueDesk;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueueId;

/**
 * Steers the queues on threads that may wait.
 *
 * @param control the queues
 * @param threads where waiting is allowed
 */
record LocalQueueDesk(QueueControl control, Executor threads) implements QueueDesk {

    @Override
    public CompletableFuture<JobPage> jobs(QueueId queue, JobState state, long offset, int count) {
        return later(() -> control.jobs(queue.kind(), queue.source(), state, offset, count));
    }

    @Override
    public CompletableFuture<Long> retry(QueueId queue, JobState state, Collection<String> ids) {
        return later(() -> (long) control.retry(queue.kind(), queue.source(), state, ids));
    }

    @Override
    public CompletableFuture<Long> retryAll(QueueId queue, JobState state) {
        return later(() -> (long) control.retryAll(queue.kind(), queue.source(), state));
    }

    @Override
    public CompletableFuture<Long> delete(QueueId queue, JobState state, Collection<String> ids) {
        return later(() -> (long) control.delete(queue.kind(), queue.source(), state, ids));
    }

    @Override
    public CompletableFuture<Long> deleteAll(QueueId queue, JobState state) {
        return later(() -> control.deleteAll(queue.kind(), queue.source(), state));
    }

    @Override
    public CompletableFuture<Void> pause(String source, boolean paused) {
        return later(() -> {
                    if (paused) {
                        control.pause(source);
                    } else {
                        control.resume(source);
                    }
                    return paused;
                })
                .thenApply(done -> null);
    }

    private <T> CompletableFuture<T> later(Callable<T> task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception failure) {
                        throw new CompletionException(failure.getMessage(), failure);
                    }
                },
                threads);
    }
}
