package org.windrow.oaipmh.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.Granularity;

/**
 * All that a harvest must remember to go on: what a checkpoint holds.
 *
 * @param version the form of this record; another version is not read
 * @param target what is harvested, as {@link Target#key()}; another target makes the state worthless
 * @param started the server's clock at the run's first response; the next run is incremental from there
 * @param granularity the form in which the server takes dates
 * @param verbatim whether tokens are sent as they are
 * @param windows what is still to be listed, the present window first; empty when the run is done
 * @param position how far the present window was read
 */
record CheckpointState(
        int version,
        String target,
        @Nullable Instant started,
        Granularity granularity,
        boolean verbatim,
        List<DateWindow> windows,
        ListPosition position) {

    static final int VERSION = 1;

    CheckpointState {
        windows = List.copyOf(windows);
    }

    /** A run that has nothing behind it. */
    static CheckpointState fresh(String target, Granularity granularity, DateWindow window) {
        return new CheckpointState(VERSION, target, null, granularity, false, List.of(window), ListPosition.START);
    }

    boolean isDone() {
        return windows.isEmpty();
    }

    /** The present window. */
    DateWindow window() {
        return windows.getFirst();
    }

    CheckpointState at(ListPosition next) {
        return new CheckpointState(version, target, started, granularity, verbatim, windows, next);
    }

    CheckpointState with(Granularity other) {
        return new CheckpointState(version, target, started, other, verbatim, windows, position);
    }

    CheckpointState withVerbatimTokens() {
        return new CheckpointState(version, target, started, granularity, true, windows, position);
    }

    CheckpointState startedAt(Instant serverTime) {
        return new CheckpointState(version, target, serverTime, granularity, verbatim, windows, position);
    }

    /** The present window is done. */
    CheckpointState nextWindow() {
        return insteadOfWindow(List.of());
    }

    /** The present window is to be listed anew in the form of others, which may be none. */
    CheckpointState insteadOfWindow(List<DateWindow> others) {
        List<DateWindow> next = new ArrayList<>(others);
        next.addAll(windows.subList(1, windows.size()));
        return new CheckpointState(version, target, started, granularity, verbatim, next, ListPosition.START);
    }
}
