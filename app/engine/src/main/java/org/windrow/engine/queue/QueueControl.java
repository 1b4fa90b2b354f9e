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

    /** A page of a source's failed jobs, newest first. The oldest are forgotten beyond 100,000 a source. */
    List<FailedJob> failed(JobKind kind, String source, int offset, int count) throws InterruptedException;

    /** Puts failed jobs back into the queue as if they were new; returns how many. Unreadable ones stay where they are. */
    int retryFailed(JobKind kind, String source, Collection<String> ids) throws InterruptedException;

    /** Puts all failed jobs of a source back into the queue as if they were new; returns how many. */
    int retryFailed(JobKind kind, String source) throws InterruptedException;

    /** Forgets failed jobs; returns how many. */
    int deleteFailed(JobKind kind, String source, Collection<String> ids) throws InterruptedException;

    /** Lets delayed jobs that are due wait with the others. Each claim does so, too. Returns how many. */
    int promoteDue(JobKind kind) throws InterruptedException;
}
