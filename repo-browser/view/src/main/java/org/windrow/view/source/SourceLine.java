package org.windrow.view.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a source.
 *
 * @param pieces what it is made of, in order
 */
public record SourceLine(List<Piece> pieces) {

    /** As far as a tab goes at the most. */
    private static final int TAB = 8;

    public SourceLine {
        pieces = List.copyOf(pieces);
    }

    /** How many of its first characters are blanks or tabs; none in a line that has nothing else. */
    public int blanks() {
        String text = text();
        int end = 0;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end == text.length() ? 0 : end;
    }

    /** How far the line is indented by them, in letters. */
    public int indent() {
        int indent = 0;
        for (char blank : text().substring(0, blanks()).toCharArray()) {
            indent += blank == '\t' ? TAB - indent % TAB : 1;
        }
        return indent;
    }

    private String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
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
