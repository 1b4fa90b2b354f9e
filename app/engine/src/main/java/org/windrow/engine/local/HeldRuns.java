package org.windrow.engine.local;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.run.RedisHeldSources;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.snapshot.HeldRun;

/**
 * The runs that were under way when this home was last closed. Their queues are paused before the first worker starts, and
 * go on when a person says so. Redis remembers which were paused for this reason, so that one that a person has paused stays
 * so.
 */
final class HeldRuns {

    private final RunningNode running;
    private final RedisHeldSources marks;
    private final Instant opened;
    private final List<HeldRun> held = new CopyOnWriteArrayList<>();

    /** @param opened when the engine was opened: a run that is asked for later is not held */
    HeldRuns(RunningNode running, Instant opened) {
        this.running = running;
        this.marks = new RedisHeldSources(running.redis());
        this.opened = opened;
    }

    /**
     * Starts the embedded Redis and holds what was under way; without effect at another's Redis.
     *
     * @param executor where Redis is asked
     * @return ends when the workers may start
     */
    CompletableFuture<Void> hold(Executor executor) {
        if (!running.hasOwnRedis()) {
            return CompletableFuture.completedFuture(null);
        }
        return running.startRedis().thenAcceptAsync(_ -> holdNow(), executor);
    }

    /** Those that wait. */
    List<HeldRun> runs() {
        return List.copyOf(held);
    }

    /** Whether a source's run waits. */
    boolean isHeld(String sourceId) {
        return held.stream().anyMatch(run -> run.sourceId().equals(sourceId));
    }

    /** Lets a source's run go on; without effect if it is not held. */
    void release(String sourceId) throws InterruptedException {
        if (held.removeIf(run -> run.sourceId().equals(sourceId))) {
            control().resume(sourceId);
            marks.remove(sourceId);
        }
    }

    private void holdNow() {
        try {
            Set<String> pausedByPerson = new HashSet<>(control().paused());
            pausedByPerson.removeAll(marks.all());
            for (RunProgress run : running.node().workplace().board().all()) {
                boolean earlier = run.started().isBefore(opened);
                if (run.isUnderWay()
                        && earlier
                        && !pausedByPerson.contains(run.source().id())) {
                    hold(run);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CompletionException(closing);
        }
    }

    private void hold(RunProgress run) throws InterruptedException {
        String id = run.source().id();
        // why in this order: a crash in between leaves a mark without a pause, which does no harm
        marks.add(id);
        control().pause(id);
        held.add(new HeldRun(id, run.source().name()));
    }

    private QueueControl control() {
        return running.node().workplace().control();
    }
}
