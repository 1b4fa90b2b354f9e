package org.windrow.desktop.detail;

import org.windrow.desktop.pane.Mark;
import org.windrow.engine.problem.ProblemGroup;

/**
 * What a row of the problems shows.
 *
 * @param group the problems of one cause
 * @param mark the cause as it is shown
 * @param affects how many of what it affects, in words
 */
record ProblemRow(ProblemGroup group, Mark mark, String affects) {

    /** What tells this group from the others. */
    String key() {
        return group.cause().name();
    }

    /** The cause in words. */
    String words() {
        return mark.word();
    }

    /** One of those it affects, and what was said of it. */
    String example() {
        return group.subject().isEmpty() ? group.message() : group.subject() + " – " + group.message();
    }
}
