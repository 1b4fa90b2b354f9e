package org.windrow.index.build;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the thread that compares, and what it is at. A stronger request takes in the weaker ones that wait. Safe for
 * threads.
 */
final class ComparisonRequests {

    /** What may be asked for, each more than the one before. */
    enum Kind {
        /** Compare the index with the silo. */
        COMPARE,
        /** Look whether the index is damaged; if it is, delete its files and compare, else do nothing. */
        EXAMINE,
        /** Open the index again, then compare. */
        MEND,
        /** Empty the index, then compare. */
        REBUILD,
        /** Delete the index's files, then compare. */
        REPLACE
    }

    private @Nullable Kind waiting;
    private @Nullable Kind running;
    private boolean closed;

    synchronized void ask(Kind kind) {
        if (waiting == null || waiting.compareTo(kind) < 0) {
            waiting = kind;
        }
        notifyAll();
    }

    /** Waits for the next request; {@link #done} is to be called after it. */
    synchronized Kind take() throws InterruptedException {
        while (waiting == null && !closed) {
            wait();
        }
        if (waiting == null) {
            throw new InterruptedException("closed");
        }
        Kind taken = waiting;
        waiting = null;
        running = taken;
        return taken;
    }

    synchronized void done() {
        running = null;
        notifyAll();
    }

    /** What is being done; null if nothing is. */
    synchronized @Nullable Kind running() {
        return running;
    }

    /** Waits until nothing is asked for or being done; false if that takes longer than the limit. */
    synchronized boolean await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while ((waiting != null || running != null) && !closed) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return !closed;
    }

    /** Whether nothing is asked for or being done. */
    synchronized boolean idle() {
        return waiting == null && running == null;
    }

    synchronized void close() {
        closed = true;
        waiting = null;
        notifyAll();
    }
}
