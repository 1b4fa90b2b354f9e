package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.windrow.oaipmh.parse.MalformedPageException.LimitPassed;

/** Bytes of XML in the making, in UTF-8, up to a limit. Used again for each record. */
final class Utf8Buffer {

    private final int limit;
    private byte[] bytes = new byte[8 << 10];
    private int size;
    private char pendingHigh;

    Utf8Buffer(int limit) {
        this.limit = limit;
    }

    void clear() {
        size = 0;
        pendingHigh = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[8 << 10];
        }
    }

    int size() {
        return size;
    }

    /** A copy of the bytes between two places. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Adds markup as it is. */
    void markup(String text) throws LimitPassed {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /** Adds character data, escaped. */
    void text(char[] chars, int start, int length) throws LimitPassed {
        for (int i = start; i < start + length; i++) {
            char c = chars[i];
            switch (c) {
                case '&' -> ascii("&amp;");
                case '<' -> ascii("&lt;");
                case '>' -> ascii("&gt;");
                // why: a bare carriage return would come back as a line feed
                case '\r' -> ascii("&#13;");
                default -> put(c);
            }
        }
    }

    /** Adds an attribute's value, escaped, without its quotes. */
    void attribute(String value) throws LimitPassed {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> ascii("&amp;");
                case '<' -> ascii("&lt;");
                case '"' -> ascii("&quot;");
                case '\t' -> ascii("&#9;");
                case '\n' -> ascii("&#10;");
                case '\r' -> ascii("&#13;");
                default -> put(c);
            }
        }
    }

    private void ascii(String text) throws LimitPassed {
        byte[] more = text.getBytes(US_ASCII);
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void put(char c) throws LimitPassed {
        room(4);
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isHighSurrogate(c)) {
            // why: the pair may be cut between two pieces of text
            pendingHigh = c;
        } else if (Character.isLowSurrogate(c)) {
            supplementary(Character.toCodePoint(pendingHigh, c));
        } else {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = (byte) (0x80 | (c >> 6 & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void supplementary(int c) {
        bytes[size++] = (byte) (0xF0 | c >> 18);
        bytes[size++] = (byte) (0x80 | (c >> 12 & 0x3F));
        bytes[size++] = (byte) (0x80 | (c >> 6 & 0x3F));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }

    private void room(int more) throws LimitPassed {
        if (size + more > limit) {
            throw new LimitPassed("The record is larger than " + (limit >> 10) + " KiB");
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, bytes.length * 2L + more));
        }
    }
}
