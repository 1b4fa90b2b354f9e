package org.windrow.engine.queue;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The queue as a person sees and steers it. Safe for use by many threads; every method waits through an outage of Redis. */
public interface QueueControl {

    /** How many jobs each source has; sources that had none yet are not listed. */
    List<QueueDepths> depths(JobKind kind) throws InterruptedException;

    /** Lets no more jobs of a source be claimed, of either kind. What is in flight goes on. */
    void pause(String source) throws InterruptedException;

    /** Lets a paused source's jobs be claimed again. */
    void resume(String source) throws InterruptedException;

    /** The paused sources. */
    Set<String> paused() throws InterruptedException;

    /**
     * Takes a source's waiting and delayed jobs of a kind out of the queue. Those in flight stay with their workers, which
     * settle them.
     *
     * @return how many were removed; their runs count them as removed
     */
    long removeJobsOf(JobKind kind, String source) throws InterruptedException;

    /** Takes all jobs of a source out of the queue, the failed ones included, but for those in flight. */
    void clear(String source) throws InterruptedException;

    /**
     * A page of a source's jobs in one state. Costs what the page is long, however many jobs there are, and besides: for
     * waiting ones a look at each of the source's lanes, for those in flight a look at all that workers hold.
     *
     * <p>Waiting jobs come lane by lane, each in its order, so that a job moves only towards the head of its own lane; those in
     * flight by their workers; delayed ones by when they are due; failed ones newest first, of which the oldest are forgotten
     * beyond 100,000 a source.
     *
     * @param offset how many jobs to pass over
     * @param count the most jobs to return, at most {@link JobPage#LARGEST}
     */
    JobPage jobs(JobKind kind, String source, JobState state, long offset, int count) throws InterruptedException;

    /**
     * Lets failed jobs wait again as if they were new, or delayed ones without waiting for their time.
     *
     * @param ids the jobs; those that are no longer in this state, and unreadable ones, are passed over
     * @return how many
     */
    int retry(JobKind kind, String source, JobState state, Collection<String> ids) throws InterruptedException;

    /** Does the same to all failed or all delayed jobs of a source; returns how many. */
    int retryAll(JobKind kind, String source, JobState state) throws InterruptedException;

    /**
     * Takes jobs out of the queue. Those in flight stay with their workers, which settle them.
     *
     * @param ids the jobs; those that are no longer in this state are passed over. A waiting one is looked for from the head of
     *     its lane
     * @return how many; the runs of waiting and delayed ones count them as removed
     */
    int delete(JobKind kind, String source, JobState state, Collection<String> ids) throws InterruptedException;

    /** Does the same to all jobs of a source in a state; returns how many. */
    long deleteAll(JobKind kind, String source, JobState state) throws InterruptedException;

    /** Lets delayed jobs that are due wait with the others. Each claim does so, too. Returns how many. */
    int promoteDue(JobKind kind) throws InterruptedException;

    /**
     * Lets jobs that an older version delayed be listed among those of their source. Without effect when done again; costs what
     * the delayed jobs are many.
     */
    void indexDelayed(JobKind kind) throws InterruptedException;
}
