package org.windrow.cli.terminal;

/** Text from outside, made fit for one line of a terminal. */
public final class OneLine {

    private OneLine() {}

    /** The text with every control character and line break written as {@code \}{@code uXXXX}; otherwise as it is. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(OneLine::isUnfit)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isUnfit(point)) {
                line.append(String.format("\\u%04x", point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    private static boolean isUnfit(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(point) == Character.FORMAT;
    }
}
