package org.windrow.spi.checkup;

import java.net.URI;

/**
 * One address that was asked, and what came of it.
 *
 * @param address what was asked, without user-info
 * @param why why it was thought of, in a few words
 * @param outcome what came, as a kind
 * @param answer what came, in a sentence; words of the server may be quoted in it, unchecked
 */
public record Attempt(URI address, String why, Outcome outcome, String answer) {

    /** What came of an attempt. */
    public enum Outcome {
        /** A source that can be harvested. */
        FOUND,
        /** A page for people, or something else that is no source. */
        OTHER,
        /** The server has nothing there: 404, 410. */
        NOTHING_THERE,
        /** The server refuses: 401, 403 and their kind. */
        REFUSED,
        /** The site keeps programs out by a challenge page (field notes, case 23). */
        KEPT_OUT,
        /** The server wants to be left alone for a while: 429, 503. */
        BUSY,
        /** The server failed: 5xx. */
        SERVER_FAILED,
        /** Nobody answers under that name or port, or TLS failed. */
        UNREACHABLE,
        /** No answer in time, or it broke off. */
        NO_ANSWER
    }
}
