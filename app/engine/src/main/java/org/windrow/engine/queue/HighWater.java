package org.windrow.engine.queue;

import java.time.Duration;

/**
 * Keeps a queue from growing without bound: who fills it waits while it is above the high mark, until it has fallen to the
 * low one (field notes, case 70: a queue of 1.4 million jobs). Safe for use by many threads.
 *
 * @param queue the queue
 * @param high at how many pending jobs of a source filling stops
 * @param low at how many it goes on; less than high, so that it does not start and stop with every job
 * @param poll how often the depth is looked up while waiting
 */
public record HighWater(JobQueue queue, long high, long low, Duration poll) {

    /** Told how deep a queue is while it is waited for. */
    @FunctionalInterface
    public interface Watcher {
        /** The depth at the moment. */
        void stillAt(long depth);
    }

    public HighWater {
        if (low < 0 || low >= high) {
            throw new IllegalArgumentException("The low mark " + low + " must be below the high mark " + high);
        }
    }

    /**
     * Returns at once while a source's download queue is below the high mark; otherwise waits until it is at the low mark.
     *
     * @param watcher is told the depth each time it was looked up in vain
     * @return whether it had to wait
     */
    public boolean awaitBelow(String source, Watcher watcher) throws InterruptedException {
        long depth = queue.depth(JobKind.DOWNLOAD, source);
        if (depth < high) {
            return false;
        }
        while (depth > low) {
            watcher.stillAt(depth);
            Thread.sleep(poll);
            depth = queue.depth(JobKind.DOWNLOAD, source);
        }
        return true;
    }
}
