package org.windrow.index.build;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A few named threads for a while. Closing waits until they have ended what they are doing, and drops the rest. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int count, String name) {
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        // why: no interrupt, which would close the files that the index is being read from
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
