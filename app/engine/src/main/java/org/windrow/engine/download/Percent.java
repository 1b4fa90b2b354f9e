package org.windrow.engine.download;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1), read leniently: a percent sign that starts no octet stands for itself. */
final class Percent {

    private Percent() {}

    /** The octets that a text stands for; what is not encoded counts as UTF-8. */
    static byte[] decoded(String value) {
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%' && i + 2 < octets.length && isHex(octets[i + 1]) && isHex(octets[i + 2])) {
                bytes.write(Character.digit(octets[i + 1], 16) << 4 | Character.digit(octets[i + 2], 16));
                i += 2;
            } else {
                bytes.write(octets[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** The text that an encoded text stands for: UTF-8, or Latin-1 where the octets are no UTF-8. */
    static String decodedText(String value) {
        byte[] octets = decoded(value);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isHex(byte octet) {
        return Character.digit(octet, 16) >= 0;
    }
}
