package org.windrow.sample.oai;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. All of it is in the token's text, so the server remembers nothing and a token outlives a restart.
 *
 * @param verb the verb of the list
 * @param selection what the list is of
 * @param index the place in the catalogue of the first record that comes
 * @param page which page comes, from 1 on
 * @param cursor how many records came before
 * @param total how many there are in all
 * @param issued when the token was given, in whole seconds
 * @param salt any number; two tokens that differ only here lead to the same page
 */
public record ResumptionToken(
        String verb, Selection selection, int index, int page, int cursor, int total, Instant issued, int salt) {

    private static final int FIELDS = 11;

    /** The same token, spelt differently. */
    public ResumptionToken salted(int other) {
        return new ResumptionToken(verb, selection, index, page, cursor, total, issued, other);
    }

    /** The token's text; it holds characters that must be encoded in a URL, as those of many repositories do. */
    public String text() {
        String fields = String.join(
                "|",
                verb,
                selection.prefix(),
                orEmpty(selection.set()),
                seconds(selection.from()),
                seconds(selection.until()),
                Integer.toString(index),
                Integer.toString(page),
                Integer.toString(cursor),
                Integer.toString(total),
                seconds(issued),
                Integer.toString(salt));
        String sealed = fields + "|" + checksum(fields);
        return Base64.getEncoder().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token's text; empty if this repository did not write it. */
    public static Optional<ResumptionToken> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (OaiException e) {
            return Optional.empty();
        }
    }

    /** Reads a token's text. */
    static ResumptionToken read(String text) throws OaiException {
        try {
            String sealed = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            int seal = sealed.lastIndexOf('|');
            String[] fields = sealed.substring(0, Math.max(0, seal)).split("\\|", -1);
            if (fields.length != FIELDS || !sealed.substring(seal + 1).equals(checksum(sealed.substring(0, seal)))) {
                throw unknown();
            }
            return new ResumptionToken(
                    fields[0],
                    new Selection(fields[1], orNull(fields[2]), instant(fields[3]), instant(fields[4])),
                    Integer.parseInt(fields[5]),
                    Integer.parseInt(fields[6]),
                    Integer.parseInt(fields[7]),
                    Integer.parseInt(fields[8]),
                    Instant.ofEpochSecond(Long.parseLong(fields[9])),
                    Integer.parseInt(fields[10]));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static OaiException unknown() {
        return new OaiException(OaiErrorCode.badResumptionToken, "This token was not given by this repository.");
    }

    private static String checksum(String fields) {
        CRC32 crc = new CRC32();
        crc.update(fields.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String seconds(@Nullable Instant time) {
        return time == null ? "" : Long.toString(time.getEpochSecond());
    }

    private static @Nullable Instant instant(String seconds) {
        return seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
