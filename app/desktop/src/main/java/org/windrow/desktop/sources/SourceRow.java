package org.windrow.desktop.sources;

import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.snapshot.SourceStatus.State;

/**
 * What a row of the sources shows.
 *
 * @param status the source as the engine tells it
 * @param progress how far its run has come
 * @param lastRun when its last run ended, in words
 * @param nextRun when it is harvested by itself next, in words
 * @param held whether its run was under way when Windrow was closed, and waits for a person to let it go on
 */
record SourceRow(SourceStatus status, Progress progress, String lastRun, String nextRun, boolean held) {

    /** Whether a run of it is under way and not held. */
    boolean isAtWork() {
        return status.state().isActive() && !held;
    }

    /** Whether a harvest of it can be started. */
    boolean canHarvest() {
        return !status.state().isActive();
    }

    /** Whether its harvest can be stopped. */
    boolean canStop() {
        return status.state().isActive() && status.state() != State.STOPPING;
    }

    /** Whether it can be put to rest: it is at work, or it would begin by itself. */
    boolean canPause() {
        return !held
                && !status.paused()
                && status.state() != State.STOPPING
                && (status.state().isActive() || status.nextRun() != null);
    }

    /** Whether it is at rest and can go on. */
    boolean canResume() {
        return held || (status.paused() && !status.state().isActive());
    }
}
