package org.windrow.engine.worker;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.supervisor.Service;

/**
 * A service that is one loop on one virtual thread, stopped by an interrupt. Its log lines belong to the worker.
 */
abstract class WorkerLoop implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);

    private final String key;
    private @Nullable Thread thread;
    private volatile boolean quiet;

    /** @param key the worker's key across all nodes */
    WorkerLoop(String key) {
        this.key = key;
    }

    /** The worker's key across all nodes. */
    final String key() {
        return key;
    }

    /** Whether the worker was asked to finish what it has and to take no more. */
    final boolean isQuiet() {
        return quiet;
    }

    /** What it says of itself. */
    abstract WorkerNote note();

    /** Works until it is interrupted or, once {@link #isQuiet quiet}, has nothing left to do. */
    abstract void work() throws InterruptedException;

    @Override
    public synchronized CompletionStage<?> start() {
        quiet = false;
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread fresh = WorkerLogs.threads(key).newThread(() -> run(end));
        thread = fresh;
        fresh.start();
        return end;
    }

    @Override
    public void quiet() {
        quiet = true;
    }

    @Override
    public void stop(Duration patience) throws InterruptedException {
        Thread present;
        synchronized (this) {
            present = thread;
        }
        if (present == null) {
            return;
        }
        quiet = true;
        present.interrupt();
        if (!present.join(patience)) {
            throw new IllegalStateException(key + " did not stop within "
                    + TimeUnit.NANOSECONDS.toSeconds(patience.toNanos()) + " s; it still holds on to its work");
        }
    }

    private void run(CompletableFuture<Void> end) {
        try {
            work();
            end.complete(null);
        } catch (InterruptedException stopped) {
            end.complete(null);
        } catch (RuntimeException failure) {
            LOG.error("{} broke down", key, failure);
            end.completeExceptionally(failure);
        }
    }
}
