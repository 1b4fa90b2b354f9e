package org.windrow.index.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in ASCII, as {@link WordAnalyzer} has them, in a fraction of its time: most of what is indexed is such text,
 * and cutting and folding it by the tables of Unicode would take as long as reading it from the disk. The words are pieces of one
 * array, nothing is copied for each. For one thread.
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

    // why the first of its attributes: Lucene takes a word's bytes from the first that has some
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef word = new BytesRef();
    private byte[] text = BytesRef.EMPTY_BYTES;
    private int at;

    /** A text as {@link #read} takes it; null if it is not wholly in ASCII. */
    static byte @Nullable [] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // why: what is not in ASCII takes more bytes than signs
        return bytes.length == text.length() ? bytes : null;
    }

    /** Begins with a text, which is folded in its place. */
    void read(byte[] ascii) {
        for (int i = 0; i < ascii.length; i++) {
            byte symbol = ascii[i];
            ascii[i] = symbol >= 'A' && symbol <= 'Z' ? (byte) (symbol | 0x20) : symbol;
        }
        text = ascii;
        at = 0;
        word.bytes = ascii;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        // why only this of all attributes: it is what the end of the text before has changed
        position.setPositionIncrement(1);
    }

    /** Behind the last word there is no gap. */
    @Override
    public void end() {
        // why not as every other does: putting each attribute back takes as long as finding some words
        position.setPositionIncrement(0);
    }

    @Override
    public boolean incrementToken() {
        while (at < text.length) {
            int start = at;
            Role last = Role.ENDS;
            for (int step = step(last); step > 0; step = step(last)) {
                at += step;
                last = ROLES[text[at - 1]];
            }
            if (at > start && !(at == start + 1 && last == Role.CONNECTS)) {
                word.offset = start;
                word.length = at - start;
                term.setBytesRef(word);
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
        return index < text.length ? ROLES[text[index]] : Role.ENDS;
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
