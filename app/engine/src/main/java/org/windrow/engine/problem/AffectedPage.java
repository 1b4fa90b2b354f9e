package org.windrow.engine.problem;

import java.util.List;

/**
 * A stretch of those that something went wrong with.
 *
 * @param total how many can be looked at; fewer than the group counts if only examples are kept
 * @param affected those from the offset that was asked for, the longest known first
 */
public record AffectedPage(long total, List<Affected> affected) {

    /** The most in one page. */
    public static final int LARGEST = 1_000;

    /** A page of nothing. */
    public static final AffectedPage EMPTY = new AffectedPage(0, List.of());

    public AffectedPage {
        affected = List.copyOf(affected);
    }
}
