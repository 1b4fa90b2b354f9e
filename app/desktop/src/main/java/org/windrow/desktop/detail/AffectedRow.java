package org.windrow.desktop.detail;

import org.jspecify.annotations.Nullable;
import org.windrow.engine.problem.Affected;

/**
 * What a row of those affected shows.
 *
 * @param one the one that is affected; null while it is not there yet
 * @param message what was said of it
 * @param when when that was noticed, in words
 */
record AffectedRow(@Nullable Affected one, String message, String when) {

    /** Stands for a row until it is there. */
    static final AffectedRow LOADING = new AffectedRow(null, "", "");

    /** What is affected. */
    String subject() {
        return one == null ? "…" : one.subject();
    }

    /** The object that it belongs to; empty if that says no more than the subject. */
    String object() {
        return one == null ? "" : one.object();
    }
}
