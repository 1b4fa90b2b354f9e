package org.windrow.desktop.detail;

import org.windrow.desktop.pane.Mark;
import org.windrow.engine.problem.ProblemGroup;

/**
 * What a row of the problems shows.
 *
 * @param group the problems of one cause
 * @param mark the cause as it is shown
 * @param affects how many of what it affects, in words
 * @param example one of those it affects, and what was said of it
 */
record ProblemRow(ProblemGroup group, Mark mark, String affects, String example) {

    /** What tells this group from the others. */
    String key() {
        return group.cause().name();
    }

    /** The cause in words. */
    String words() {
        return mark.word();
    }
}
