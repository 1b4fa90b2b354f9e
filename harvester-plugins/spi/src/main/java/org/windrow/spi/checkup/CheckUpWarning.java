package org.windrow.spi.checkup;

/**
 * Something odd about a source.
 *
 * @param kind what it is
 * @param sentence what it is and what it means for the harvest, in plain words
 * @param fieldNotesCase the number of such a case in the field notes; 0 if there is none
 */
public record CheckUpWarning(Kind kind, String sentence, int fieldNotesCase) {

    /** What is odd; the gravest first. */
    public enum Kind {
        /** A list could not be begun, so a harvest would fail too. */
        LIST_FAILS,
        /** There are no records. */
        EMPTY,
        /** The answer to Identify is missing or no valid one. */
        IDENTIFY_INVALID,
        /** It speaks another version of the protocol. */
        OTHER_VERSION,
        /** The formats could not be listed. */
        FORMATS_UNKNOWN,
        /** The format that every source must have is missing. */
        NO_OAI_DC,
        /** Some requests met a page that keeps programs out. */
        KEEPS_PROGRAMS_OUT,
        /** Some requests were refused. */
        REFUSES,
        /** Answers take long. */
        SLOW,
        /** Its clock is wrong. */
        CLOCK_WRONG,
        /** Its datestamps have another form than it says. */
        GRANULARITY_WRONG,
        /** The earliest date is missing or cannot be right. */
        EARLIEST_DATE_ODD,
        /** It calls another address its own. */
        ADDRESS_DIFFERS,
        /** It can only be had without encryption. */
        NOT_ENCRYPTED,
        /** Something stands before or behind the XML. */
        TEXT_AROUND_XML,
        /** What it sends is no well-formed XML. */
        MENDED_XML,
        /** It does not tell, or not for long, which records were deleted. */
        DELETIONS_UNTOLD,
        /** The list may stop at the first page. */
        LIST_MAY_BE_CUT,
        /** The announced number of records contradicts itself. */
        SIZE_DOUBTFUL,
        /** It does not say how many records there are. */
        SIZE_UNKNOWN,
        /** Asking for the sets failed or takes long. */
        SETS_UNANSWERED,
        /** There is nobody to write to. */
        NO_ADMIN_ADDRESS
    }
}
