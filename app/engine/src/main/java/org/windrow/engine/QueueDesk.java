package org.windrow.engine;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueId;

/**
 * The jobs of the queues, to be looked at and steered. Safe for use by many threads. Every method returns at once and waits for
 * Redis on a thread of the engine; a future ends there, or with an exception whose message is for a person.
 */
public interface QueueDesk {

    /**
     * A page of a queue's jobs in one state, in the order that {@link org.windrow.engine.queue.QueueControl#jobs} tells.
     *
     * @param offset how many jobs to pass over
     * @param count the most jobs to return, at most {@link JobPage#LARGEST}
     */
    CompletableFuture<JobPage> jobs(QueueId queue, JobState state, long offset, int count);

    /** Lets failed or delayed jobs be tried again now; tells how many, which leaves out those that have moved on. */
    CompletableFuture<Long> retry(QueueId queue, JobState state, Collection<String> ids);

    /** Lets all failed or all delayed jobs of a queue be tried again now; tells how many. */
    CompletableFuture<Long> retryAll(QueueId queue, JobState state);

    /** Takes jobs out of their queue, except those in flight; tells how many, which leaves out those that have moved on. */
    CompletableFuture<Long> delete(QueueId queue, JobState state, Collection<String> ids);

    /** Takes all jobs of a state out of their queue, except those in flight; tells how many. */
    CompletableFuture<Long> deleteAll(QueueId queue, JobState state);

    /** Lets no more jobs of a source start, of either kind, or lets them start again. What is in flight goes on. */
    CompletableFuture<Void> pause(String source, boolean paused);
}
