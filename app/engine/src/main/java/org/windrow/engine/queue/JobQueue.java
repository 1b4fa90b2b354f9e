package org.windrow.engine.queue;

import java.util.Collection;
import java.util.List;

/**
 * The queue as those see it who put jobs in and those who do them. Safe for use by many threads, except that one worker's
 * claims are made one at a time. Every method waits through an outage of Redis, is repeated after it, and bears that.
 *
 * <p>Jobs wait in lanes. A claim serves the lanes in turns and obeys the limits of each: how many of its jobs are in flight at
 * once over all workers and nodes, the gap between two of them, and the time before which it is closed. Within a lane the
 * sources take turns; within a source the order is first in, first out.
 */
public interface JobQueue {

    /** The most jobs in one claim. */
    int LARGEST_CLAIM = 1_000;

    /**
     * Puts jobs in, in batches as large as one likes. A job that is there already is not there twice; a failed one is revived.
     * The run of each download counts it as found, once.
     */
    Enqueued enqueue(Collection<Job> jobs) throws InterruptedException;

    /**
     * Settles jobs and claims others, in one step and one round trip.
     *
     * @param worker the worker's key; all its jobs come back if it is not heard of for long
     * @param settlements what became of jobs it holds; one that it no longer holds is passed over
     * @param kind what kind of jobs to claim
     * @param max the most jobs to claim, at most {@value #LARGEST_CLAIM}; 0 claims none
     */
    Claim settleAndClaim(String worker, Collection<? extends Settlement> settlements, JobKind kind, int max)
            throws InterruptedException;

    /** Claims jobs. */
    default Claim claim(String worker, JobKind kind, int max) throws InterruptedException {
        return settleAndClaim(worker, List.of(), kind, max);
    }

    /** Settles jobs and returns how many are settled now, those that have {@linkplain Settlement.Landed landed} not counted. */
    default int settle(String worker, Collection<? extends Settlement> settlements) throws InterruptedException {
        return settleAndClaim(worker, settlements, JobKind.DOWNLOAD, 0).settled();
    }

    /**
     * Tells each time that jobs were put in through this object, so that they need not wait until somebody asks. Jobs of other
     * processes are not told of.
     *
     * @param listener called on the thread that puts jobs in; must be quick
     */
    Listening listen(Runnable listener);

    /** How many jobs of a source are waiting, in flight or delayed. Costs one look-up. */
    long depth(JobKind kind, String source) throws InterruptedException;

    /** What became of a run's files so far. All zero if the run is not known, for example because Redis lost everything. */
    RunFiles runFiles(String run) throws InterruptedException;

    /** Counts files that a run found and for which no job is needed: the silo has them, or they are left out by choice. */
    void countSkipped(String run, long files) throws InterruptedException;

    /**
     * A run answers no longer for the files whose jobs were taken out of the queue. To be called before a run that goes on
     * looks for all that is missing, so that those it queues again are not counted twice.
     */
    void forgetRemoved(String run) throws InterruptedException;

    /** Forgets a run's counters. They are forgotten by themselves 90 days after its last job was enqueued. */
    void forgetRun(String run) throws InterruptedException;

    /** Ends what {@link #listen} began. */
    @FunctionalInterface
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
