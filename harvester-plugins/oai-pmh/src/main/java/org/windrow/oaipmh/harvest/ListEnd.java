package org.windrow.oaipmh.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the reading of one list ended. */
sealed interface ListEnd {

    /** It was read to its end. */
    record Read() implements ListEnd {}

    /**
     * It was not.
     *
     * @param trouble what kind of thing happened, which says what may help
     * @param reason what happened, as a sentence for people
     * @param notBefore when the server wants to be asked again; null if it did not say
     */
    record Broken(Trouble trouble, String reason, @Nullable Instant notBefore) implements ListEnd {}

    /** What may happen to a list. */
    enum Trouble {
        /** The server cannot be reached or asks to wait for long. */
        UNAVAILABLE,
        /** The token is not accepted any more. */
        TOKEN,
        /** The server fails at this page however often it is asked, or sends it broken. */
        POISON,
        /** The list is too long for the server. */
        TOO_MANY,
        /** The page broke off; its whole records are kept. */
        CUT,
        /** The list runs in a circle. */
        LOOP,
        /** The list ended with clearly fewer records than the server said. */
        SHORT,
        /** The list ended with a round number of records and without a word about more (case 76). */
        ROUND_NUMBER,
        /** What came is no OAI-PMH, or access is refused: nothing but a person helps. */
        REFUSED
    }
}
