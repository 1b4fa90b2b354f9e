package org.windrow.engine.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceRegistry;
import org.windrow.engine.worker.RunDesk;

/**
 * What a person asks of the runs of sources. Every method waits for Redis and the disk; a source that is not there any more is
 * told as an {@link IOException}. Safe for threads.
 */
final class SourceRuns {

    /** How long a run may take to stop before a person who asks for the next one is told so. */
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final SourceRegistry sources;
    private final RunningNode running;
    private final HeldRuns held;
    private final PastRuns past;

    SourceRuns(SourceRegistry sources, RunningNode running, HeldRuns held, PastRuns past) {
        this.sources = sources;
        this.running = running;
        this.held = held;
        this.past = past;
    }

    /**
     * Begins a run, also of a source that is at rest, which then is so no longer. Waits for one that is just being stopped.
     *
     * @throws IOException if that does not stop; the source is left as it is
     */
    void harvest(String sourceId, boolean everything) throws IOException, InterruptedException {
        awaitStop(sourceId);
        desk().ask(rested(sourceId, false), everything);
        held.release(sourceId);
    }

    /** Ends a run; the next goes on from there. */
    void stop(String sourceId) throws InterruptedException {
        desk().stop(sourceId);
        held.release(sourceId);
    }

    /** Ends a run and puts the source to rest. */
    void pause(String sourceId) throws IOException, InterruptedException {
        rested(sourceId, true);
        stop(sourceId);
    }

    /**
     * Lets a source that is at rest go on: with the run that is held, or that was not brought to its end. Waits for one that is
     * just being stopped.
     *
     * @throws IOException if that does not stop; the source is left as it is
     */
    void resume(String sourceId) throws IOException, InterruptedException {
        awaitStop(sourceId);
        Source source = rested(sourceId, false);
        if (held.isHeld(sourceId)) {
            held.release(sourceId);
            return;
        }
        if (lastStatus(source).filter(status -> status != RunStatus.INCOMPLETE).isEmpty()) {
            desk().ask(source, false);
        }
    }

    /** How the last run ended; asked of Redis first, because one that has just ended may not have been seen yet. */
    private Optional<RunStatus> lastStatus(Source source) throws InterruptedException {
        return desk().find(source.id())
                .map(RunProgress::end)
                .map(RunProgress.End::status)
                .or(() -> past.of(source).map(RunRecord::status));
    }

    private void awaitStop(String sourceId) throws IOException, InterruptedException {
        if (!desk().awaitStop(sourceId, STOPPING)) {
            throw new IOException("The last harvest of " + sourceId + " is still being stopped. Try again in a moment");
        }
    }

    /** Ends a source's run and forgets the source; its silo stays. */
    void remove(String sourceId) throws IOException, InterruptedException {
        stop(sourceId);
        sources.remove(sourceId);
        // why waited for: who lists a run that is forgotten does not hear that it is to stop
        if (desk().awaitStop(sourceId, STOPPING)) {
            running.node().workplace().board().remove(sourceId);
        }
    }

    /** Lets all that is held go on. */
    void resumeHeld() throws InterruptedException {
        for (HeldRun run : held.runs()) {
            held.release(run.sourceId());
        }
    }

    /** Ends all that is held. */
    void leaveHeld() throws InterruptedException {
        for (HeldRun run : held.runs()) {
            stop(run.sourceId());
        }
    }

    /** The source, put to rest or not, and saved so. */
    private Source rested(String sourceId, boolean paused) throws IOException {
        Source source = sources.find(sourceId)
                .orElseThrow(() -> new IOException("There is no source " + sourceId + " any more"));
        if (source.paused() == paused) {
            return source;
        }
        Source changed = source.withPaused(paused);
        sources.save(changed);
        return changed;
    }

    private RunDesk desk() {
        return running.node().desk();
    }
}
