package org.windrow.engine.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that does what a test tells it, and writes down in a shared journal what it was asked. */
final class ScriptedService implements Service {

    private final String name;
    private final List<String> journal;
    private final AtomicInteger failingStarts = new AtomicInteger();
    private volatile CompletableFuture<String> end = new CompletableFuture<>();
    private volatile CountDownLatch holdStart = new CountDownLatch(0);
    private volatile CountDownLatch holdStop = new CountDownLatch(0);

    ScriptedService(String name, List<String> journal) {
        this.name = name;
        this.journal = journal;
    }

    /** The next starts fail. */
    ScriptedService failingStarts(int howMany) {
        failingStarts.set(howMany);
        return this;
    }

    /** The next start does not return until the latch opens or it is interrupted. */
    ScriptedService holdingStart(CountDownLatch latch) {
        holdStart = latch;
        return this;
    }

    /** The next stop does not return until the latch opens. */
    ScriptedService holdingStop(CountDownLatch latch) {
        holdStop = latch;
        return this;
    }

    void endWell() {
        end.complete("done");
    }

    void fail(String message) {
        end.completeExceptionally(new IllegalStateException(message));
    }

    @Override
    public CompletionStage<?> start() throws Exception {
        journal.add("start " + name);
        try {
            holdStart.await();
        } catch (InterruptedException interrupted) {
            journal.add("interrupt " + name);
            throw interrupted;
        }
        if (failingStarts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("port 6379 is taken");
        }
        end = new CompletableFuture<>();
        return end;
    }

    @Override
    public void quiet() {
        journal.add("quiet " + name);
    }

    @Override
    public void stop(Duration patience) throws Exception {
        holdStop.await();
        journal.add("stop " + name);
        end.complete("stopped");
    }
}
