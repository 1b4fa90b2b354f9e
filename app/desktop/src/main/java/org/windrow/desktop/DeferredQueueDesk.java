package org.windrow.desktop;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.windrow.engine.Engine;
import org.windrow.engine.QueueDesk;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueId;

/**
 * The queues of an engine that is still being made: what they are told is done once it is there.
 *
 * @param engine the engine, at the moment
 */
record DeferredQueueDesk(Supplier<CompletableFuture<Engine>> engine) implements QueueDesk {

    @Override
    public CompletableFuture<JobPage> jobs(QueueId queue, JobState state, long offset, int count) {
        return later(desk -> desk.jobs(queue, state, offset, count));
    }

    @Override
    public CompletableFuture<Long> retry(QueueId queue, JobState state, Collection<String> ids) {
        return later(desk -> desk.retry(queue, state, ids));
    }

    @Override
    public CompletableFuture<Long> retryAll(QueueId queue, JobState state) {
        return later(desk -> desk.retryAll(queue, state));
    }

    @Override
    public CompletableFuture<Long> delete(QueueId queue, JobState state, Collection<String> ids) {
        return later(desk -> desk.delete(queue, state, ids));
    }

    @Override
    public CompletableFuture<Long> deleteAll(QueueId queue, JobState state) {
        return later(desk -> desk.deleteAll(queue, state));
    }

    @Override
    public CompletableFuture<Void> pause(String source, boolean paused) {
        return later(desk -> desk.pause(source, paused));
    }

    private <T> CompletableFuture<T> later(Function<QueueDesk, CompletableFuture<T>> command) {
        return engine.get().thenCompose(made -> command.apply(made.queues()));
    }
}
