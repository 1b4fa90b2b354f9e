package org.windrow.index.metadata;

import java.util.Locale;

/** A word of Dublin Core (DCMES 1.1), to which every format is reduced. A contributor counts as a creator here. */
public enum Term {
    TITLE,
    CREATOR,
    SUBJECT,
    DESCRIPTION,
    PUBLISHER,
    DATE,
    TYPE,
    FORMAT,
    IDENTIFIER,
    SOURCE,
    LANGUAGE,
    RIGHTS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word as it is written: {@code title}. */
    public String word() {
        return word;
    }
}
