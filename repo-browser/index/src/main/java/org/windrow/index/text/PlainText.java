package org.windrow.index.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, when nobody says in which encoding they are. */
final class PlainText {

    private static final byte[] UTF_16_LITTLE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16_BIG = {(byte) 0xfe, (byte) 0xff};

    /** What Latin-1 is taken for: the same with a few signs more, as most programs write it. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PlainText() {}

    /**
     * The text of the beginning of a file: UTF-16 if a mark says so, else UTF-8 if it is that, else the alphabet of western
     * Europe. A sign that is cut at the end is left out. Bytes that are no text at all, with zeros among them, give none.
     */
    static String of(byte[] bytes) {
        if (beginsWith(bytes, UTF_16_LITTLE) || beginsWith(bytes, UTF_16_BIG)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (byte octet : bytes) {
            if (octet == 0) {
                return "";
            }
        }
        return isUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WESTERN);
    }

    private static boolean isUtf8(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
    }

    private static boolean beginsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && bytes[0] == mark[0] && bytes[1] == mark[1];
    }
}
