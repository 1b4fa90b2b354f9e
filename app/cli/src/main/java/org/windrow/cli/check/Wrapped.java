package org.windrow.cli.check;

import java.util.ArrayList;
import java.util.List;
import org.windrow.cli.terminal.OneLine;

/** Text from outside, wrapped for any terminal: clean, of bounded length, and in lines of at most 79 columns. */
final class Wrapped {

    private static final int WIDTH = 79;
    private static final int LONGEST = 600;

    private Wrapped() {}

    /**
     * The text in lines.
     *
     * @param start stands before the first line; the others are indented by as much
     */
    static List<String> lines(String start, String text) {
        String indent = " ".repeat(start.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : clean(text).split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (!empty && columns(line) + 1 + columns(word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text without control characters, and cut if it is far too long. */
    static String clean(String text) {
        String line = OneLine.of(text.strip().replaceAll("\\s+", " "));
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "...";
    }

    private static int columns(CharSequence text) {
        return text.codePoints().map(Wrapped::columns).sum();
    }

    /** why: the scripts of East Asia take two columns a character, and marks over a letter none. */
    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(point)
                || (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x3000 && point <= 0x30FF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFF01 && point <= 0xFF60)
                || point >= 0x1F300;
        return wide ? 2 : 1;
    }
}
