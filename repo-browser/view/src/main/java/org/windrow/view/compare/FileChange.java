package org.windrow.view.compare;

import org.jspecify.annotations.Nullable;
import org.windrow.store.SiloPart;

/**
 * A part in two versions.
 *
 * @param name the part's name
 * @param kind what became of it
 * @param before in the one version; null if it was not there
 * @param after in the other version; null if it is not there
 */
public record FileChange(
        String name,
        Kind kind,
        @Nullable SiloPart before,
        @Nullable SiloPart after) {

    /** What became of a part. */
    public enum Kind {
        /** Its bytes are the same. */
        SAME,
        /** Its bytes differ. */
        ALTERED,
        CAME,
        WENT,
        /** One of the two cannot be read, and no checksums were recorded. */
        UNKNOWN
    }
}
