package org.windrow.index.query;

/** A piece of a query. */
sealed interface Token {

    /** {@code (}, perhaps after the name of a field: {@code creator:(}. */
    record Open(String field) implements Token {}

    /** {@code )}. */
    record Close() implements Token {}

    /** {@code OR}. */
    record Or() implements Token {}

    /** {@code -} before something, or {@code NOT}. */
    record Not() implements Token {}

    /**
     * Something to look for.
     *
     * @param field what stands before the colon; empty text if there is none
     * @param text what to look for, without quotes
     * @param quoted whether it stood in quotes
     */
    record Term(String field, String text, boolean quoted) implements Token {}
}
