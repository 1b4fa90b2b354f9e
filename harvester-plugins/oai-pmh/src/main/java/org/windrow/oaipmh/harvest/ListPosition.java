package org.windrow.oaipmh.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a list was read.
 *
 * @param token the token of the next page; null at the start of the list
 * @param newest the last datestamp seen; null if none was
 * @param ordered whether all datestamps so far came in ascending order, so that {@code newest} tells what is still to come
 * @param listed how many records came; -1 if the list was not read from its beginning, so that its size cannot be checked
 * @param expected how many the list is said to have; -1 if nothing was said
 */
record ListPosition(@Nullable String token, @Nullable Instant newest, boolean ordered, long listed, long expected) {

    /** Before the first page. */
    static final ListPosition START = new ListPosition(null, null, true, 0, -1);

    /** Before the page of a token that was not given out in this harvest. */
    static ListPosition startingAt(String token) {
        return new ListPosition(token, null, true, -1, -1);
    }

    /** How many records came, with those of another page. */
    long listedWith(long records) {
        return listed < 0 ? listed : listed + records;
    }
}
