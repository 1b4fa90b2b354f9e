package org.windrow.view.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an object's folder is called in an export: for a person to recognise, safe everywhere, and for each object another. */
final class ExportNames {

    private static final int LONGEST = 80;
    private static final int HASH_BYTES = 6;

    private ExportNames() {}

    static String folder(String identifier) {
        String plain = identifier.replaceAll("[^A-Za-z0-9._-]+", "_").replaceFirst("^[._-]+", "");
        String start = plain.substring(0, Math.min(LONGEST, plain.length()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8));
            return start + "-" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
