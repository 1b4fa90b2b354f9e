package org.windrow.store;

import java.net.URI;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file that a record refers to. It is kept with the object so that a file that is still missing can be found again from the
 * silo alone.
 *
 * @param part the name the file is to have as a part
 * @param url where to get it
 * @param mediaType the media type the source announced; null if it did not
 * @param size the size in bytes the source announced
 * @param checksumAlgorithm the algorithm of the announced checksum as {@link java.security.MessageDigest} knows it; null if none
 * @param checksum the announced checksum in hexadecimal digits; null if none
 */
public record WantedFile(
        String part,
        URI url,
        @Nullable String mediaType,
        OptionalLong size,
        @Nullable String checksumAlgorithm,
        @Nullable String checksum) {

    /** A wanted file of which nothing but name and place is known. */
    public static WantedFile of(String part, URI url) {
        return new WantedFile(part, url, null, OptionalLong.empty(), null, null);
    }
}
