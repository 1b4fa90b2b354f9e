package org.windrow.oaipmh.protocol;

import java.util.Set;

/** The sizes that servers cut their pages to. */
public final class PageSize {

    private static final Set<Long> USUAL = Set.of(100L, 200L, 250L, 500L, 1_000L, 2_000L, 5_000L);

    private PageSize() {}

    /** Whether so many records are likely to be a full page, so that a list which ends with it may have been cut off (case 76). */
    public static boolean isUsual(long records) {
        return USUAL.contains(records);
    }
}
