package org.windrow.sample.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a record.
 *
 * @param name its name, without slashes
 * @param mediaType its media type
 * @param content its bytes
 */
public record SampleFile(String name, String mediaType, FileContent content) {

    /** The MD5 of the bytes in hexadecimal digits. */
    public String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has MD5", e);
        }
    }
}
