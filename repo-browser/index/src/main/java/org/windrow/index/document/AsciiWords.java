package org.windrow.index.document;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text in ASCII, as {@link WordAnalyzer} has them, in a fraction of its time: most of what is indexed is such text,
 * and cutting and folding it by the tables of Unicode would take as long as reading it from the disk. For one thread.
 */
final class AsciiWords extends TokenStream {

    /** What a character does in a word (UAX 29, word boundaries). */
    private enum Role {
        LETTER,
        DIGIT,
        /** {@code _}: goes on with a word; a single one alone is none. */
        CONNECTS,
        /** {@code :}: goes on between letters. */
        BETWEEN_LETTERS,
        /** {@code , ;}: goes on between digits. */
        BETWEEN_DIGITS,
        /** {@code . '}: goes on between letters and between digits. */
        BETWEEN,
        ENDS
    }

    private static final int ASCII = 128;
    private static final Role[] ROLES = roles();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String text = "";
    private int at;

    /** Whether a text can be read by this. */
    static boolean canRead(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Begins with a text, which is one that {@linkplain #canRead can be read}. */
    void read(String ascii) {
        text = ascii;
        at = 0;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        // why: the end of the text before leaves a word without a place behind; from here on only the letters change
        clearAttributes();
    }

    @Override
    public boolean incrementToken() {
        while (at < text.length()) {
            int start = at;
            Role last = Role.ENDS;
            for (int step = step(last); step > 0; step = step(last)) {
                at += step;
                last = ROLES[text.charAt(at - 1)];
            }
            if (at > start && !(at == start + 1 && last == Role.CONNECTS)) {
                fold(start, at);
                return true;
            }
            at = Math.max(at, start + 1);
        }
        return false;
    }

    /** How many characters go on with the word from here: one, two if the first only stands between, or none. */
    private int step(Role last) {
        Role next = role(at);
        if (next == Role.LETTER || next == Role.DIGIT || next == Role.CONNECTS) {
            return 1;
        }
        boolean between = switch (next) {
            case BETWEEN_LETTERS -> last == Role.LETTER;
            case BETWEEN_DIGITS -> last == Role.DIGIT;
            case BETWEEN -> last == Role.LETTER || last == Role.DIGIT;
            default -> false;
        };
        return between && role(at + 1) == last ? 2 : 0;
    }

    private Role role(int index) {
        return index < text.length() ? ROLES[text.charAt(index)] : Role.ENDS;
    }

    private void fold(int start, int end) {
        int length = end - start;
        char[] buffer = term.resizeBuffer(length);
        for (int i = 0; i < length; i++) {
            char symbol = text.charAt(start + i);
            buffer[i] = symbol >= 'A' && symbol <= 'Z' ? (char) (symbol | 0x20) : symbol;
        }
        term.setLength(length);
    }

    private static Role[] roles() {
        Role[] roles = new Role[ASCII];
        for (char symbol = 0; symbol < ASCII; symbol++) {
            roles[symbol] = switch (symbol) {
                case '_' -> Role.CONNECTS;
                case ':' -> Role.BETWEEN_LETTERS;
                case ',', ';' -> Role.BETWEEN_DIGITS;
                case '.', '\'' -> Role.BETWEEN;
                default ->
                    Character.isLetter(symbol) ? Role.LETTER : Character.isDigit(symbol) ? Role.DIGIT : Role.ENDS;
            };
        }
        return roles;
    }
}
