package org.windrow.engine.problem;

import java.util.List;

/**
 * What was odd about the records of one run, as it is kept in the silo. A run that was killed and resumed may tell twice of
 * the page in between.
 *
 * @param run the run's key
 * @param groups by their causes
 */
public record RunProblems(String run, List<Group> groups) {

    /** Nothing odd in no run. */
    public static final RunProblems NONE = new RunProblems("", List.of());

    /** How many of those affected are kept for each cause; more are only counted. */
    public static final int KEPT = 500;

    /**
     * Those of one cause.
     *
     * @param cause the cause
     * @param count how many there are
     * @param affected the first of them, at most {@value #KEPT}
     */
    public record Group(ProblemCause cause, long count, List<Affected> affected) {

        public Group {
            affected = List.copyOf(affected);
        }
    }

    public RunProblems {
        groups = List.copyOf(groups);
    }
}
