package org.windrow.engine.download;

import java.net.URI;
import java.security.Security;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.source.FileChoice;
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
 * @param choice what sorts of file and what sizes are wanted
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
        DownloadLimits limits,
        FileChoice choice) {

    private static final Set<String> KNOWN = Security.getAlgorithms("MessageDigest");

    public DownloadOrder {
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("A download needs an object's identifier");
        }
    }

    /** An order for a file of whatever sort. */
    public DownloadOrder(
            String identifier,
            @Nullable String part,
            URI url,
            @Nullable String mediaType,
            OptionalLong size,
            @Nullable Checksum checksum,
            String run,
            boolean recheck,
            DownloadLimits limits) {
        this(identifier, part, url, mediaType, size, checksum, run, recheck, limits, FileChoice.EVERYTHING);
    }

    /** An order of which only the object, the part and the URL are known, under the usual limits. */
    public static DownloadOrder of(String identifier, @Nullable String part, URI url, String run) {
        return new DownloadOrder(
                identifier, part, url, null, OptionalLong.empty(), null, run, false, DownloadLimits.USUAL);
    }

    /** The largest file that is taken: as chosen, but never larger than the limits allow. */
    long largestBytes() {
        return Math.min(limits.maxBytes(), choice.largestBytes());
    }

    /** What is said of a file that is larger. */
    StoppedDownload tooLarge(String place) {
        DownloadResult result = choice.largestBytes() <= limits.maxBytes()
                ? new DownloadResult.LeftOut("%s is left out: %s".formatted(place, choice.tooLarge()))
                : new DownloadResult.Refused(
                        "%s is larger than the %d bytes that a file may have; the limit is in the settings"
                                .formatted(place, limits.maxBytes()));
        return new StoppedDownload(result, StoppedDownload.Bytes.DROP);
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
