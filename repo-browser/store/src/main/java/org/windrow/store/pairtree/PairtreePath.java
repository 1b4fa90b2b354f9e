package org.windrow.store.pairtree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The mapping between an identifier and its folder (CDL Pairtree v0.1, shorty length 2, UTF-8).
 *
 * <p>It is one to one: every text that UTF-8 can carry has exactly one path, and no path leaves the tree, since {@code .}
 * and {@code /} never occur in a piece. A text with an unpaired surrogate is no text in UTF-8 and is refused.
 */
public final class PairtreePath {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ALWAYS_ESCAPED = "\"*+,<=>?\\^|";
    private static final int SHORTY = 2;

    private PairtreePath() {}

    /**
     * The cleaned form of an identifier, not yet cut into pieces; also the name in a {@code 4=} file.
     *
     * @throws IllegalArgumentException if the identifier is empty or has an unpaired surrogate
     */
    public static String encode(String identifier) {
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("An identifier must not be empty");
        }
        byte[] octets = utf8(identifier);
        StringBuilder encoded = new StringBuilder(octets.length + 8);
        for (byte octet : octets) {
            char symbol = (char) (octet & 0xff);
            if (symbol < 0x21 || symbol > 0x7e || ALWAYS_ESCAPED.indexOf(symbol) >= 0) {
                encoded.append('^').append(HEX.toHexDigits(octet));
            } else {
                encoded.append(swapped(symbol));
            }
        }
        return encoded.toString();
    }

    /**
     * The identifier of a cleaned form.
     *
     * @throws IllegalArgumentException if no identifier has this form, for example because it holds {@code ^} without two
     *     lower-case hexadecimal digits
     */
    public static String decode(String encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char symbol = encoded.charAt(at);
            if (symbol == '^' && at + 2 < encoded.length()) {
                octets.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
                at += 2;
            } else {
                octets.write(restored(symbol));
            }
        }
        String identifier = text(octets.toByteArray(), encoded);
        if (!encode(identifier).equals(encoded)) {
            throw new IllegalArgumentException("Not the pairtree form of any identifier: " + encoded);
        }
        return identifier;
    }

    /** The path of an identifier below {@code pairtree_root}, pieces separated by slashes. */
    public static String path(String identifier) {
        String encoded = encode(identifier);
        StringBuilder path = new StringBuilder(encoded.length() + encoded.length() / SHORTY);
        for (int at = 0; at < encoded.length(); at += SHORTY) {
            if (at > 0) {
                path.append('/');
            }
            path.append(encoded, at, Math.min(at + SHORTY, encoded.length()));
        }
        return path.toString();
    }

    /**
     * The identifier of a folder.
     *
     * @param relative the folder's path below {@code pairtree_root}
     * @throws IllegalArgumentException if no identifier has this path
     */
    public static String identifier(Path relative) {
        String path = relative.toString();
        String separator = relative.getFileSystem().getSeparator();
        StringBuilder encoded = new StringBuilder(path.length());
        // why not by its names: a path makes a path of its own of each
        for (int start = 0; start < path.length(); start += SHORTY + separator.length()) {
            int end = Math.min(start + SHORTY, path.length());
            boolean last = end == path.length();
            if (!last && !path.startsWith(separator, end)) {
                throw new IllegalArgumentException("Not a pairtree path: " + relative);
            }
            encoded.append(path, start, end);
        }
        return decode(encoded.toString());
    }

    private static byte[] utf8(String identifier) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(identifier));
            byte[] octets = new byte[encoded.remaining()];
            encoded.get(octets);
            return octets;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("An identifier must not hold an unpaired surrogate: " + identifier, e);
        }
    }

    private static String text(byte[] octets, String encoded) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not the pairtree form of any identifier: " + encoded, e);
        }
    }

    private static char swapped(char symbol) {
        return switch (symbol) {
            case '/' -> '=';
            case ':' -> '+';
            case '.' -> ',';
            default -> symbol;
        };
    }

    private static char restored(char symbol) {
        return switch (symbol) {
            case '=' -> '/';
            case '+' -> ':';
            case ',' -> '.';
            default -> symbol;
        };
    }
}
