package org.windrow.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.windrow.store.Silo;

/** Where the index of a silo lies among those of all silos. */
public final class IndexPlace {

    private static final int LONGEST_NAME = 40;
    private static final int HASH_BYTES = 8;

    private IndexPlace() {}

    /**
     * The folder of a silo's index: named after the silo's folder, so that a person can tell whose it is, and its whole path, so
     * that no two share one. A silo that was moved gets a new one.
     *
     * @param indexes the folder of all indexes, Windrow's own place
     */
    public static Path of(Path indexes, Silo silo) throws IOException {
        Path root = silo.root().toRealPath();
        String name = String.valueOf(root.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        String start = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        return indexes.resolve(start + "-" + hash(root.toString()));
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
