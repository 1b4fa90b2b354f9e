package org.windrow.sample.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of UTF-8 that XML is written into. Not for several threads. */
public final class XmlBuffer {

    private byte[] bytes;
    private int length;

    /** An empty buffer with room for that many bytes. */
    public XmlBuffer(int room) {
        bytes = new byte[room];
    }

    /** Writes mark-up as it is. */
    public XmlBuffer raw(String markup) {
        ensureRoom(markup.length() * 3);
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c >= 0x80) {
                return raw(markup.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    /** Writes bytes as they are. */
    public XmlBuffer raw(byte[] markup) {
        ensureRoom(markup.length);
        System.arraycopy(markup, 0, bytes, length, markup.length);
        length += markup.length;
        return this;
    }

    /** Writes text, for content or a quoted attribute: what is mark-up is escaped, what XML forbids is left out. */
    public XmlBuffer text(String text) {
        ensureRoom(text.length() * 6);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                rest(text, i);
                return this;
            }
            ascii(c);
        }
        return this;
    }

    /** Writes an element that holds text. */
    public XmlBuffer element(String name, String text) {
        return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
    }

    private void rest(String text, int from) {
        text.substring(from).codePoints().forEach(codePoint -> {
            if (codePoint < 0x80) {
                ensureRoom(6);
                ascii((char) codePoint);
            } else if (isAllowed(codePoint)) {
                raw(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private void ascii(char c) {
        switch (c) {
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '&' -> raw("&amp;");
            case '"' -> raw("&quot;");
            default -> {
                if (c >= 0x20 || c == '\n' || c == '\t') {
                    bytes[length++] = (byte) c;
                }
            }
        }
    }

    private static boolean isAllowed(int codePoint) {
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return !surrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }

    private void ensureRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** The array written into: the first {@link #length()} bytes count. Not a copy. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
