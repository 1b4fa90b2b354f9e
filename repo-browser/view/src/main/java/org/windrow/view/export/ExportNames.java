package org.windrow.view.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What folders of objects and versions are called in an export: for a person to recognise, safe everywhere, and for each object another. */
final class ExportNames {

    private static final int LONGEST = 80;
    private static final int HASH_BYTES = 6;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,58}[A-Za-z0-9])?");

    private ExportNames() {}

    static String folder(String identifier) {
        return start(identifier) + "-" + hash(identifier);
    }

    /** A silo's folder, by what it is called: as it is, if that is safe everywhere. */
    static String silo(String name) {
        return PLAIN.matcher(name).matches() ? name : start(name) + "-" + hash(name);
    }

    /** A version's folder: {@code v3} for {@code 3}. */
    static String version(String name) {
        return PLAIN.matcher(name).matches() ? "v" + name : "v" + start(name) + "-" + hash(name);
    }

    private static String start(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]+", "_").replaceFirst("^[._-]+", "");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
