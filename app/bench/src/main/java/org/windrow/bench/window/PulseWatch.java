package org.windrow.bench.window;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;

/**
 * Watches the JavaFX thread from outside: how long it takes until it answers, and how far apart its pulses are. While it does
 * not answer, its stack is sampled, so that the cause is known and not only the delay.
 */
final class PulseWatch implements AutoCloseable {

    /** What takes longer than this can be seen. */
    static final long VISIBLE_NANOS = 50_000_000;

    private static final long BETWEEN_ASKING_NANOS = 2_000_000;
    private static final int QUESTIONS_PER_SAMPLE = 4;

    private final Thread fxThread;
    private final Executor fx;
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("pulse-watch").unstarted(this::watch);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ConcurrentLinkedQueue<Delay> delays = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestDelay = new AtomicLong();
    private final AtomicLong longestTask = new AtomicLong();
    private final AtomicLong longestGap = new AtomicLong();
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            long instant = System.nanoTime();
            if (last != 0) {
                longestGap.accumulateAndGet(instant - last, Math::max);
            }
            last = instant;
        }
    };
    private long busyUntilQuestion;
    private volatile boolean closed;

    /**
     * A time in which the thread did not answer.
     *
     * @param nanos how long
     * @param busyNanos how much of that the thread was on a processor; the rest it waited
     * @param collectionMillis how much garbage collectors paused or worked meanwhile
     * @param stacks what it was doing, sample by sample
     */
    record Delay(long nanos, long busyNanos, long collectionMillis, List<StackTraceElement[]> stacks) {}

    /**
     * What was seen since the last time.
     *
     * @param delay the longest delay, in ms
     * @param task the most that the thread was on a processor for one task, in ms: what the window itself has to answer for,
     *     also on a machine where others work. Tasks that got in line within two ms of each other count as one
     * @param gap the longest gap between two pulses, in ms
     * @param delays all visible delays
     */
    record Sight(double delay, double task, double gap, List<Delay> delays) {}

    /** @param fx runs on the thread to be watched, which is the one that calls this */
    PulseWatch(Executor fx) {
        this.fx = fx;
        this.fxThread = Thread.currentThread();
        busyUntilQuestion = threads.getCurrentThreadCpuTime();
        timer.start();
        watcher.start();
    }

    /** What was seen since this was called before; then it begins anew. */
    Sight take() {
        List<Delay> seen = new ArrayList<>();
        for (Delay delay = delays.poll(); delay != null; delay = delays.poll()) {
            seen.add(delay);
        }
        return new Sight(
                longestDelay.getAndSet(0) / 1e6, longestTask.getAndSet(0) / 1e6, longestGap.getAndSet(0) / 1e6, seen);
    }

    @Override
    public void close() {
        closed = true;
        timer.stop();
    }

    private void watch() {
        while (!closed) {
            ask();
            LockSupport.parkNanos(BETWEEN_ASKING_NANOS);
        }
    }

    private void ask() {
        var answered = new AtomicLong();
        long busyBefore = threads.getThreadCpuTime(fxThread.threadId());
        long collectionBefore = collectionMillis();
        long asked = System.nanoTime();
        fx.execute(() -> {
            answered.set(System.nanoTime());
            endOfTask();
            LockSupport.unpark(watcher);
        });
        List<StackTraceElement[]> stacks = new ArrayList<>();
        for (int questions = 1; answered.get() == 0 && !closed; questions++) {
            LockSupport.parkNanos(BETWEEN_ASKING_NANOS);
            // why again: what got in line behind a long task is another one
            fx.execute(this::endOfTask);
            if (questions % QUESTIONS_PER_SAMPLE == 0 && answered.get() == 0) {
                stacks.add(fxThread.getStackTrace());
            }
        }
        long delay = answered.get() - asked;
        long busy = threads.getThreadCpuTime(fxThread.threadId()) - busyBefore;
        longestDelay.accumulateAndGet(delay, Math::max);
        if (delay > VISIBLE_NANOS) {
            delays.add(new Delay(delay, busy, collectionMillis() - collectionBefore, List.copyOf(stacks)));
        }
    }

    /** On the JavaFX thread: what it did since the question before this one was a task. */
    private void endOfTask() {
        long busy = threads.getCurrentThreadCpuTime();
        longestTask.accumulateAndGet(busy - busyUntilQuestion, Math::max);
        busyUntilQuestion = busy;
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
