package org.windrow.spi;

import java.net.URI;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file that a record refers to. What is announced is a claim of the source, checked at the download.
 *
 * @param url an absolute http or https URL
 * @param name the file's name as the source gives it, unchecked; null if it gives none
 * @param mediaType the announced media type; null if none is
 * @param size the announced size in bytes
 * @param checksum the announced checksum; null if none is
 */
public record FileReference(
        URI url,
        @Nullable String name,
        @Nullable String mediaType,
        OptionalLong size,
        @Nullable Checksum checksum) {

    /** A reference of which only the URL is known. */
    public static FileReference of(URI url) {
        return new FileReference(url, null, null, OptionalLong.empty(), null);
    }
}
