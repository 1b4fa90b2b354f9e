package org.windrow.view.source;

import java.util.List;

/**
 * A line of a source.
 *
 * @param pieces what it is made of, in order
 */
public record SourceLine(List<Piece> pieces) {

    public SourceLine {
        pieces = List.copyOf(pieces);
    }

    /** What a piece of a source is. */
    public enum Kind {
        TEXT,
        /** Brackets, quotes, equals signs. */
        MARK,
        ELEMENT,
        ATTRIBUTE,
        VALUE,
        /** A reference to an entity, which is never resolved. */
        ENTITY,
        /** A comment, a processing instruction or a declaration. */
        COMMENT
    }

    /**
     * A piece of a line.
     *
     * @param kind what it is
     * @param text as it is written
     */
    public record Piece(Kind kind, String text) {}
}
