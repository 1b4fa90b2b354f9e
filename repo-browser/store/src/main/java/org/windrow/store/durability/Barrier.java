package org.windrow.store.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes durable what was written. Threads that ask at the same time share one flush: one of them does the work, and each is
 * served by a flush that began after it asked.
 */
public final class Barrier implements AutoCloseable {

    private final Flush flush;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flushed = lock.newCondition();
    private long started;
    private long completed;
    private boolean running;

    private Barrier(Flush flush) {
        this.flush = flush;
    }

    /** The fastest barrier for the file system of a tree. */
    public static Barrier over(Path treeRoot) {
        return new Barrier(Syncfs.of(treeRoot).<Flush>map(way -> way).orElseGet(() -> new ForceEach(treeRoot)));
    }

    /** A barrier that works on every file system. */
    public static Barrier forcingEach(Path treeRoot) {
        return new Barrier(new ForceEach(treeRoot));
    }

    /** Notes that something in an object's folder was written. */
    public void touched(Path objectFolder) throws IOException {
        flush.touched(objectFolder);
    }

    /** Returns when everything that was written before the call is durable. */
    public void await() throws IOException {
        lock.lock();
        try {
            // why: a flush that runs already may have passed by what this thread has just written
            long wanted = started + 1;
            while (completed < wanted) {
                if (running) {
                    flushed.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Flushes without holding the lock; on failure the threads that wait try for themselves and meet the error too. */
    private void lead() throws IOException {
        running = true;
        long mine = ++started;
        lock.unlock();
        boolean done = false;
        try {
            flush.flush();
            done = true;
        } finally {
            lock.lock();
            running = false;
            if (done) {
                completed = mine;
            }
            flushed.signalAll();
        }
    }

    @Override
    public void close() throws IOException {
        flush.close();
    }
}
