package org.windrow.engine.run;

import org.jspecify.annotations.Nullable;

/**
 * The runs of a source that have ended.
 *
 * @param earlier what all but the last of them brought
 * @param last the last of them; null before the first
 */
public record EndedRuns(Holdings earlier, @Nullable RunRecord last) {

    /** Before the first run has ended. */
    public static final EndedRuns NONE = new EndedRuns(Holdings.NONE, null);

    /** What all of them brought. */
    public Holdings holdings() {
        return last == null ? earlier : earlier.with(last.counts());
    }

    /** What all others brought than the run of that key, which is the last one if that goes on, or a new one. */
    public Holdings without(String run) {
        return last != null && last.run().equals(run) ? earlier : holdings();
    }

    /** These once a run has ended, again if it went on. */
    public EndedRuns with(RunRecord ended) {
        return new EndedRuns(without(ended.run()), ended);
    }
}
