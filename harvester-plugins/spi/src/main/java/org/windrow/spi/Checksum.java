package org.windrow.spi;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An announced checksum.
 *
 * @param algorithm the name as {@link java.security.MessageDigest} knows it: {@code MD5}, {@code SHA-256}
 * @param hex the value in lower-case hexadecimal digits
 */
public record Checksum(String algorithm, String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{8,128}");

    public Checksum {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a checksum in hexadecimal digits: " + hex);
        }
    }
}
