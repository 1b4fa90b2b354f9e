package org.windrow.spi;

/**
 * Something odd in what a source sent, said so that a person understands it.
 *
 * @param kind what it means for the result
 * @param subject what it happened to: a record's identifier, or the URL of the request; without secrets
 * @param message what happened, in one sentence
 */
public record HarvestProblem(Kind kind, String subject, String message) {

    /** What a problem means for the result. */
    public enum Kind {
        /** Mended; what was stored differs from what was sent, and the run counts one repair. */
        REPAIRED,
        /** A record could not be had; the run counts one failure and cannot end complete. */
        LOST,
        /** Nothing is missing, but a person may want to know. */
        WARNING
    }
}
