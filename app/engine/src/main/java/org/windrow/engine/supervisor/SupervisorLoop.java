package org.windrow.engine.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which every state changes, so that no state needs a lock. Whatever may block (a service's start and
 * stop, the receiver of an answer) runs on a virtual thread of its own and comes back with {@link #post}.
 */
final class SupervisorLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisorLoop.class);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread;
    private final Timer timer;
    private final List<SupervisorListener> listeners = new CopyOnWriteArrayList<>();
    private Instant forgivingUntil = Instant.MIN;

    /** @param timer null for real time */
    SupervisorLoop(Clock clock, @Nullable Timer timer) {
        this.clock = clock;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("supervisor").daemon().factory());
        this.thread.setRemoveOnCancelPolicy(true);
        this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.timer = timer == null ? this::afterRealTime : timer;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Runs an action on the supervisor's thread.
     *
     * @return false if the loop is closed and the action was dropped
     */
    boolean post(Runnable action) {
        try {
            thread.execute(() -> runLogged(action));
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.debug("The supervisor is closed and ignores what comes in");
            return false;
        }
    }

    /** Runs an action on the supervisor's thread after a while. */
    Timer.Cancellation after(Duration delay, Runnable action) {
        return timer.after(delay, () -> post(action));
    }

    private Timer.Cancellation afterRealTime(Duration delay, Runnable action) {
        try {
            ScheduledFuture<?> task = thread.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> task.cancel(false);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    private static void runLogged(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException mistake) {
            LOG.error("The supervisor made a mistake; it goes on", mistake);
        }
    }

    /** Asks on the supervisor's thread; the answer arrives on another, where it may block. */
    CompletableFuture<ServiceStatus> ask(Consumer<Answer> question) {
        Answer answer = new Answer();
        if (!post(() -> question.accept(answer))) {
            answer.fail("The supervisor is closed");
        }
        return answer.future();
    }

    void listen(SupervisorListener listener) {
        listeners.add(listener);
    }

    void tell(ServiceStatus before, ServiceStatus after) {
        for (SupervisorListener listener : listeners) {
            try {
                listener.changed(before, after);
            } catch (RuntimeException mistake) {
                LOG.error("A listener failed to hear that {} is {}", after.name(), after.state(), mistake);
            }
        }
    }

    /** For a while failures are not held against anyone: the machine slept, and everybody's connections died with it. */
    void forgive(Duration stretch) {
        forgivingUntil = now().plus(stretch);
    }

    boolean isForgiving() {
        return now().isBefore(forgivingUntil);
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /** Where somebody waits for a service to get somewhere. */
    static final class Answer {

        private final CompletableFuture<ServiceStatus> future = new CompletableFuture<>();

        CompletableFuture<ServiceStatus> future() {
            return future;
        }

        void give(ServiceStatus status) {
            Thread.ofVirtual().name("supervisor-answer").start(() -> future.complete(status));
        }

        void fail(String message) {
            Thread.ofVirtual()
                    .name("supervisor-answer")
                    .start(() -> future.completeExceptionally(new ServiceException(message)));
        }
    }
}
