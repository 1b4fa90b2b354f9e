package org.windrow.engine.log;

/** Makes one harmless line of any text. What came from outside must not forge a second line, move a cursor or hide text. */
public final class PlainLine {

    /** The most characters of a line. */
    public static final int MAX_LENGTH = 2_000;

    private static final String ELLIPSIS = "…";

    private PlainLine() {}

    /**
     * The text as one line of at most {@link #MAX_LENGTH} characters. Line breaks and tabs become a space; other control
     * characters, and those that change the direction of writing, become the replacement character U+FFFD.
     */
    public static String of(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : cut(text);
        for (int i = 0; i < cut.length(); i++) {
            if (isHarmful(cut.charAt(i))) {
                return clean(cut, i);
            }
        }
        return cut;
    }

    private static String cut(String text) {
        int end = MAX_LENGTH - ELLIPSIS.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static String clean(String text, int from) {
        StringBuilder line = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(isHarmful(c) ? replacement(c) : c);
        }
        return line.toString();
    }

    private static boolean isHarmful(char c) {
        return Character.isISOControl(c) || isLineSeparator(c) || isDirectionControl(c);
    }

    private static char replacement(char c) {
        return c == '\n' || c == '\r' || c == '\t' || isLineSeparator(c) ? ' ' : '\uFFFD';
    }

    private static boolean isLineSeparator(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** See Unicode technical report 36: embeddings, overrides and isolates. */
    private static boolean isDirectionControl(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
