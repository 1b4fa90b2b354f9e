package org.windrow.engine.download;

import java.net.URI;
import java.security.Security;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.Checksum;

/**
 * One file to fetch. All of it but the run comes from outside; the downloader checks it.
 *
 * @param identifier the identifier of the object that the file belongs to, not empty
 * @param part the part's name, made safe before use; null to take the name the server gives
 * @param url where the file is
 * @param mediaType the announced media type; null if none is
 * @param size the announced size in bytes
 * @param checksum the announced checksum; null if none is
 * @param run the run that wants it, for the part's provenance
 * @param recheck whether to ask the server again for a part that is already there
 * @param limits how much and how long
 */
public record DownloadOrder(
        String identifier,
        @Nullable String part,
        URI url,
        @Nullable String mediaType,
        OptionalLong size,
        @Nullable Checksum checksum,
        String run,
        boolean recheck,
        DownloadLimits limits) {

    private static final Set<String> KNOWN = Security.getAlgorithms("MessageDigest");

    public DownloadOrder {
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("A download needs an object's identifier");
        }
    }

    /** An order of which only the object, the part and the URL are known, under the usual limits. */
    public static DownloadOrder of(String identifier, @Nullable String part, URI url, String run) {
        return new DownloadOrder(
                identifier, part, url, null, OptionalLong.empty(), null, run, false, DownloadLimits.USUAL);
    }

    /** The part's name, if the order says one. */
    Optional<String> wantedPart() {
        return Optional.ofNullable(part);
    }

    /** The algorithm of the announced checksum, if there is one and this Java can take it. */
    Optional<String> algorithm() {
        return announcedChecksum().map(Checksum::algorithm).filter(KNOWN::contains);
    }

    /** The announced checksum, if there is one. */
    Optional<Checksum> announcedChecksum() {
        return Optional.ofNullable(checksum);
    }
}
