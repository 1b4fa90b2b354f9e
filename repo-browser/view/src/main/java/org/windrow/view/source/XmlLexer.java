package org.windrow.view.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the pieces of an XML line are, for a reader's eye: it takes anything, well-formed or not, and never fails. What a
 * line begins in is what the one before it ended in.
 */
final class XmlLexer {

    private static final String COMMENT_END = "-->";
    private static final String DATA_START = "<![CDATA[";
    private static final String DATA_END = "]]>";

    private final String line;
    private final List<SourceLine.Piece> pieces = new ArrayList<>();
    private Within within;
    private int at;

    /** What a line may begin in. */
    enum Within {
        TEXT,
        TAG,
        DOUBLE_QUOTES,
        SINGLE_QUOTES,
        COMMENT,
        DATA,
        DECLARATION
    }

    private XmlLexer(String line, Within within) {
        this.line = line;
        this.within = within;
    }

    /** What the line ends in. */
    static Within end(String line, Within start) {
        return new XmlLexer(line, start).run();
    }

    /** The line in pieces. */
    static SourceLine line(String line, Within start) {
        var lexer = new XmlLexer(line, start);
        lexer.run();
        return new SourceLine(lexer.pieces);
    }

    private Within run() {
        while (at < line.length()) {
            switch (within) {
                case TEXT -> text();
                case TAG -> tag();
                case DOUBLE_QUOTES -> value('"');
                case SINGLE_QUOTES -> value('\'');
                case COMMENT -> until(COMMENT_END, SourceLine.Kind.COMMENT);
                case DATA -> until(DATA_END, SourceLine.Kind.TEXT);
                case DECLARATION -> until(">", SourceLine.Kind.COMMENT);
            }
        }
        return within;
    }

    private void text() {
        if (line.startsWith("<!--", at)) {
            within = Within.COMMENT;
            take(SourceLine.Kind.COMMENT, at + 4);
        } else if (line.startsWith(DATA_START, at)) {
            within = Within.DATA;
            take(SourceLine.Kind.MARK, at + DATA_START.length());
        } else if (line.startsWith("<!", at) || line.startsWith("<?", at)) {
            within = Within.DECLARATION;
            take(SourceLine.Kind.COMMENT, at + 2);
        } else if (line.charAt(at) == '<') {
            within = Within.TAG;
            take(SourceLine.Kind.MARK, line.startsWith("</", at) ? at + 2 : at + 1);
            take(SourceLine.Kind.ELEMENT, nameEnd());
        } else if (line.charAt(at) == '&') {
            int end = line.indexOf(';', at);
            take(SourceLine.Kind.ENTITY, end < 0 ? at + 1 : end + 1);
        } else {
            take(SourceLine.Kind.TEXT, first('<', '&'));
        }
    }

    private void tag() {
        switch (line.charAt(at)) {
            case '>' -> {
                within = Within.TEXT;
                take(SourceLine.Kind.MARK, at + 1);
            }
            case '"' -> {
                within = Within.DOUBLE_QUOTES;
                take(SourceLine.Kind.MARK, at + 1);
            }
            case '\'' -> {
                within = Within.SINGLE_QUOTES;
                take(SourceLine.Kind.MARK, at + 1);
            }
            case '/', '=', ' ', '\t', '<' -> take(SourceLine.Kind.MARK, at + 1);
            default -> take(SourceLine.Kind.ATTRIBUTE, nameEnd());
        }
    }

    private void value(char quote) {
        int end = line.indexOf(quote, at);
        if (end < 0) {
            take(SourceLine.Kind.VALUE, line.length());
        } else {
            take(SourceLine.Kind.VALUE, end);
            within = Within.TAG;
            take(SourceLine.Kind.MARK, end + 1);
        }
    }

    private void until(String mark, SourceLine.Kind kind) {
        int end = line.indexOf(mark, at);
        if (end < 0) {
            take(kind, line.length());
        } else {
            take(kind, end + mark.length());
            within = Within.TEXT;
        }
    }

    private void take(SourceLine.Kind kind, int end) {
        if (end > at) {
            pieces.add(new SourceLine.Piece(kind, line.substring(at, end)));
            at = end;
        }
    }

    private int nameEnd() {
        int end = at;
        while (end < line.length() && "<>/=\"' \t".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int first(char one, char other) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != one && line.charAt(end) != other) {
            end++;
        }
        return end;
    }
}
