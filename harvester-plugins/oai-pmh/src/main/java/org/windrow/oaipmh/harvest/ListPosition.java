package org.windrow.oaipmh.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a list was read.
 *
 * @param token the token of the next page; null at the start of the list
 * @param newest the last datestamp seen; null if none was
 * @param ordered whether all datestamps so far came in ascending order, so that {@code newest} tells what is still to come
 * @param listed how many records came
 * @param expected how many the list is said to have; -1 if nothing was said
 */
record ListPosition(@Nullable String token, @Nullable Instant newest, boolean ordered, long listed, long expected) {

    /** Before the first page. */
    static final ListPosition START = new ListPosition(null, null, true, 0, -1);
}
