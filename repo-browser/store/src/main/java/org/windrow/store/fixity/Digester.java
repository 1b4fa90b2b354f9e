package org.windrow.store.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.store.SiloPart;

/**
 * Compares files with checksums. A file that several versions share is read once: the last few that were right are remembered
 * by the file system's own key. For one thread.
 */
final class Digester {

    private static final int BUFFER_BYTES = 256 << 10;
    private static final int REMEMBERED = 1024;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Map<Seen, Expected> right = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Expected> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A file at a time; its number alone may go to another file. */
    private record Seen(@Nullable Object file, FileTime modified, long size) {}

    /**
     * The strongest recorded checksum of a part.
     *
     * @param algorithm as {@link MessageDigest} knows it
     * @param hex lower-case hexadecimal digits
     */
    record Expected(String algorithm, String hex) {

        static Optional<Expected> of(SiloPart part) {
            if (part.sha256() != null) {
                return Optional.of(new Expected("SHA-256", part.sha256()));
            }
            return Optional.ofNullable(part.md5()).map(md5 -> new Expected("MD5", md5));
        }
    }

    /**
     * What a comparison gave.
     *
     * @param same whether the file has that checksum
     * @param found the checksum that the file has
     * @param bytesRead how much was read for it
     */
    record Result(boolean same, String found, long bytesRead) {}

    Result compare(Path file, Expected expected) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Seen key = new Seen(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
        if (key.file() != null && expected.equals(right.get(key))) {
            return new Result(true, expected.hex(), 0);
        }
        MessageDigest digest = digest(expected.algorithm());
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        String found = HexFormat.of().formatHex(digest.digest());
        boolean same = found.equals(expected.hex());
        if (same && key.file() != null) {
            right.put(key, expected);
        }
        return new Result(same, found, bytes);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
