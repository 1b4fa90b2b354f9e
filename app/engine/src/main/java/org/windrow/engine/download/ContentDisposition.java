package org.windrow.engine.download;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file name in a Content-Disposition header (RFC 6266, with RFC 8187 for other scripts), read leniently. */
final class ContentDisposition {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w!#$&+.^`|~-]+\\*?)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"?|[^;]*)");

    /** why: a name is at most a few hundred characters, and the pattern's stack grows with the text. */
    private static final int LONGEST = 4_096;

    private ContentDisposition() {}

    /**
     * The name that the header gives, unchecked: it may hold a path or anything else. The extended form {@code filename*}
     * wins over the plain one. Empty if there is none, and for a header of more than 4,096 characters.
     */
    static Optional<String> fileName(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        // why: some servers leave the disposition's type out and start with the file name
        Matcher matcher = PARAMETER.matcher(";" + header);
        while (matcher.find()) {
            parameters.putIfAbsent(
                    matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
        }
        return Optional.ofNullable(parameters.get("filename*"))
                .flatMap(ContentDisposition::extended)
                .or(() -> Optional.ofNullable(parameters.get("filename")).map(ContentDisposition::unquoted))
                .filter(name -> !name.isBlank());
    }

    /** {@code UTF-8'en'%e2%82%ac.pdf}; empty if it is not of that form. */
    private static Optional<String> extended(String value) {
        String[] pieces = unquoted(value).split("'", 3);
        if (pieces.length != 3) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(pieces[0]);
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(Percent.decoded(pieces[2])))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        String inner =
                value.substring(1, value.length() > 1 && value.endsWith("\"") ? value.length() - 1 : value.length());
        return inner.replaceAll("\\\\(.)", "$1");
    }
}
