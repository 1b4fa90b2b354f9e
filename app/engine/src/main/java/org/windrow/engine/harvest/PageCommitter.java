package org.windrow.engine.harvest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.concurrent.Uninterrupted;

/**
 * Commits pages in order on a thread of its own. When several pages wait, they are committed together: one barrier serves
 * them all, and only the last checkpoint is written.
 *
 * <p>why: a barrier takes as long for five pages as for one, and storing need not stand still meanwhile. When pages come fast,
 * they are gathered for a second: each barrier writes the same folders' and tables' blocks anew, which costs a fast harvest a
 * tenth of its rate. A page that comes alone is committed at once.
 *
 * @param <P> what is to be committed for one page
 */
final class PageCommitter<P> implements AutoCloseable {

    /** Makes pages durable and moves the checkpoint past the last of them. */
    @FunctionalInterface
    interface Commit<P> {
        void commit(List<P> pages) throws IOException, InterruptedException;
    }

    /** Pages that may wait; each holds the jobs of its files. */
    private static final int MOST_WAITING = 16;

    private static final long GATHERING_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long the last commit may take once the harvest is stopped. */
    private static final Duration LAST_COMMIT = Duration.ofSeconds(1);

    private final Commit<P> commit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;

    private List<P> waiting = new ArrayList<>();
    private boolean busy;
    private boolean draining;
    private long lastCommit = System.nanoTime() - GATHERING_NANOS;
    private boolean closed;
    private @Nullable Exception failure;

    PageCommitter(String name, Commit<P> commit) {
        this.commit = commit;
        this.thread = Thread.ofPlatform().name(name + "-commit").daemon().unstarted(this::run);
        thread.start();
    }

    /** Hands a page over; waits while too many are under way. */
    void submit(P page) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.size() >= MOST_WAITING && failure == null) {
                changed.await();
            }
            throwFailure();
            waiting.add(page);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every page handed over is committed. */
    void drain() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            draining = true;
            changed.signalAll();
            while ((busy || !waiting.isEmpty()) && failure == null) {
                changed.await();
            }
            throwFailure();
        } finally {
            draining = false;
            lock.unlock();
        }
    }

    /**
     * Ends the thread after it has committed what was handed over, so that a harvest that is stopped goes on right there. If
     * that takes longer than {@link #LAST_COMMIT}, pages not yet committed are left to the next run.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        // why not for ever: a commit may be waiting for room in the queue, which can take hours
        if (Uninterrupted.joinOrInterrupt(thread, LAST_COMMIT)) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException cause -> throw new IOException(cause.getMessage(), cause);
            case RuntimeException cause -> throw cause;
            default -> throw new IOException(failure);
        }
    }

    private void run() {
        try {
            for (List<P> pages = next(); !pages.isEmpty(); pages = next()) {
                commit.commit(pages);
                settled(null);
            }
        } catch (InterruptedException stopped) {
            settled(new IOException("The harvest was stopped", stopped));
        } catch (IOException | RuntimeException cause) {
            settled(cause);
        }
    }

    private List<P> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            gather();
            if (waiting.isEmpty()) {
                return List.of();
            }
            lastCommit = System.nanoTime();
            List<P> pages = waiting;
            waiting = new ArrayList<>();
            busy = true;
            changed.signalAll();
            return pages;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for more pages, as long as the last commit is not a second ago and nobody waits for this one. */
    private void gather() throws InterruptedException {
        long left = lastCommit + GATHERING_NANOS - System.nanoTime();
        while (left > 0 && waiting.size() < MOST_WAITING && !draining && !closed) {
            left = changed.awaitNanos(left);
        }
    }

    private void settled(@Nullable Exception cause) {
        lock.lock();
        try {
            busy = false;
            failure = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
