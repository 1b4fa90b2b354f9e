package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text when the declared encoding may be wrong (cases 39, 41). In this order: as declared, as UTF-8, as UTF-8
 * with replacements if most of it is, as Windows-1252, which covers Latin-1.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Decoded text.
     *
     * @param text the text
     * @param repair what had to be assumed; null if nothing
     */
    record Decoded(String text, @Nullable String repair) {}

    private final Charset declared;

    /** A decoder for a page that starts like this. */
    TextDecoder(String head) {
        Matcher matcher = ENCODING.matcher(head);
        declared = matcher.find() ? charset(matcher.group(1)) : UTF_8;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return UTF_8;
        }
    }

    Decoded decode(byte[] bytes) {
        Optional<String> asDeclared = strict(bytes, declared);
        if (asDeclared.isPresent()) {
            return new Decoded(asDeclared.get(), null);
        }
        Optional<String> utf8 = declared.equals(UTF_8) ? Optional.empty() : strict(bytes, UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), "read as UTF-8 instead of " + declared);
        }
        String replaced = new String(bytes, UTF_8);
        if (mostlyUtf8(replaced)) {
            return new Decoded(replaced, "bytes that are no UTF-8 replaced");
        }
        return new Decoded(new String(bytes, WINDOWS_1252), "read as Windows-1252 instead of " + declared);
    }

    private static boolean mostlyUtf8(String replaced) {
        long bad = replaced.chars().filter(c -> c == REPLACEMENT).count();
        long good = replaced.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        return good > bad;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
