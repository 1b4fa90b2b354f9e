package org.windrow.desktop.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.windrow.fxkit.Texts;

/** Reads the text of a file that is said to hold sources, never more than a little. */
final class SourceFileText {

    /** Ten thousand sources with long addresses take half of it. */
    static final int MOST_BYTES = 8 << 20;

    private static final int LOOKED_AT = 1_024;

    private final Texts texts;

    SourceFileText(Texts texts) {
        this.texts = texts;
    }

    /**
     * The whole text, without a byte order mark.
     *
     * @throws RefusedFileException if it is too large, no text, a web page or not in UTF-8 (or UTF-16 with its mark)
     * @throws IOException if it cannot be read
     */
    String read(Path file) throws IOException, RefusedFileException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedFileException(texts.get("import.no-file"));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new RefusedFileException(texts.format("import.too-large", MOST_BYTES >> 20));
        }
        String text = decode(bytes);
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
        if (head.indexOf('\0') >= 0) {
            throw new RefusedFileException(texts.get("import.binary"));
        }
        if (head.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html|head|\\?xml|!--).*")) {
            throw new RefusedFileException(texts.get("import.web-page"));
        }
        if (text.isBlank()) {
            throw new RefusedFileException(texts.get("import.empty"));
        }
        return text;
    }

    private String decode(byte[] bytes) throws RefusedFileException {
        try {
            if (startsWith(bytes, 0xff, 0xfe)) {
                return decode(bytes, 2, StandardCharsets.UTF_16LE);
            }
            if (startsWith(bytes, 0xfe, 0xff)) {
                return decode(bytes, 2, StandardCharsets.UTF_16BE);
            }
            return decode(bytes, startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherEncoding) {
            boolean binary = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                    .chars()
                    .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
            throw new RefusedFileException(texts.get(binary ? "import.binary" : "import.encoding"));
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
