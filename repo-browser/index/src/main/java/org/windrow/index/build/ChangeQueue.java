package org.windrow.index.build;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The identifiers of objects that have changed, each once, in the order in which they changed first. It takes so many; then it
 * remembers only that some were missed. Telling never waits for anybody. Safe for threads.
 */
final class ChangeQueue {

    private static final int MOST_PENDING = 200_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Set<String> pending = new LinkedHashSet<>();
    private boolean missed;
    private boolean nudged;

    void add(String identifier) {
        lock.lock();
        try {
            if (pending.size() < MOST_PENDING) {
                pending.add(identifier);
            } else {
                missed = true;
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Has the thread that waits in {@link #await} look up at once. */
    void nudge() {
        lock.lock();
        try {
            nudged = true;
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while until there is something to take, or somebody nudges. */
    void await(long waitMillis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(waitMillis);
            while (pending.isEmpty() && !nudged && left > 0) {
                left = filled.awaitNanos(left);
            }
            nudged = false;
        } finally {
            lock.unlock();
        }
    }

    /** Takes some without waiting. */
    List<String> take(int most) {
        lock.lock();
        try {
            List<String> taken = new ArrayList<>();
            Iterator<String> first = pending.iterator();
            while (first.hasNext() && taken.size() < most) {
                taken.add(first.next());
                first.remove();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return pending.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether some were missed since this was asked last. */
    boolean takeMissed() {
        lock.lock();
        try {
            boolean answer = missed;
            missed = false;
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
