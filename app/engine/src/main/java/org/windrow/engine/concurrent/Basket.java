package org.windrow.engine.concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What many threads put in and one takes out, several at a time. The taker is woken once for all that it waits for, not for each:
 * where small files land by the thousand a second, waking costs as much as fetching them.
 *
 * <p>Safe for any number of threads that put, and one that takes.
 *
 * @param <T> what is in it
 */
public final class Basket<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ready = lock.newCondition();
    private List<T> items = new ArrayList<>();
    private int awaited = Integer.MAX_VALUE;
    private boolean hurried;

    /** Puts something in. */
    public void put(T item) {
        lock.lock();
        try {
            items.add(item);
            if (items.size() >= awaited) {
                ready.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever takes, now or next, waits no longer and gets what is there, be it nothing. */
    public void hurry() {
        lock.lock();
        try {
            hurried = true;
            ready.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes all that is there, in the order in which it came.
     *
     * @param patience how long to wait for the first
     * @param enough how many are waited for once the first is there
     * @param more how long to wait for them
     * @return may be more than enough, or empty
     */
    public List<T> take(Duration patience, int enough, Duration more) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(1, patience);
            if (!items.isEmpty()) {
                await(enough, more);
            }
            return drain();
        } finally {
            awaited = Integer.MAX_VALUE;
            hurried = false;
            lock.unlock();
        }
    }

    /** Takes all that is there without waiting. */
    public List<T> drain() {
        lock.lock();
        try {
            List<T> taken = items;
            items = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void await(int count, Duration atMost) throws InterruptedException {
        awaited = count;
        long left = atMost.toNanos();
        while (items.size() < count && !hurried && left > 0) {
            left = ready.awaitNanos(left);
        }
    }
}
