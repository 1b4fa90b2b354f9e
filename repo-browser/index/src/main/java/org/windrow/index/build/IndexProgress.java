package org.windrow.index.build;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How far an index is, at one instant.
 *
 * @param phase what is being done
 * @param looked objects that were compared with the index, in the comparison that is going on or was the last
 * @param written objects that were put into the index by it, since they were new or had changed
 * @param removed objects that were taken out of the index by it, since the silo no longer has them
 * @param expected how many objects there will be to look at; empty if that is not known, as when an index is built first
 * @param perSecond objects looked at in a second, of late
 * @param pending changes that were told and are not applied yet
 * @param complete whether every object of the silo has been in the index once; else results may be missing
 * @param problem what is wrong, in a sentence; null if nothing is
 */
public record IndexProgress(
        Phase phase,
        long looked,
        long written,
        long removed,
        OptionalLong expected,
        double perSecond,
        int pending,
        boolean complete,
        @Nullable String problem) {

    /** What is being done. */
    public enum Phase {
        /** Nothing but waiting for changes. */
        IDLE,
        /** The index is compared with the silo, and what differs is put in order. */
        COMPARING,
        /** The index is built from nothing. */
        BUILDING,
        /** It is closed. */
        CLOSED
    }
}
