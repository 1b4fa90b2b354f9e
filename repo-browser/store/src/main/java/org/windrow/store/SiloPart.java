package org.windrow.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of a version.
 *
 * @param name the part's name; with slashes if it lies in a folder of the version
 * @param file where its bytes are; a link inside the silo is already followed. Only to be read if the part is
 *     {@linkplain #missing not missing}
 * @param size the size in bytes as it is on disk; as the manifest says if the part is missing, -1 if that is not known
 * @param sha256 the recorded SHA-256 in lower-case hexadecimal digits; null if none was recorded
 * @param md5 the recorded MD5 in lower-case hexadecimal digits; null if none was recorded
 * @param mediaType the recorded media type; null if none was recorded
 * @param source where it was fetched from; null if that is not known
 * @param fetched when it was stored, ISO-8601 in UTC; null if that is not known
 * @param run the run that brought it; null if that is not known
 * @param facts further facts recorded with it
 * @param state whether its bytes can be read
 */
public record SiloPart(
        String name,
        Path file,
        long size,
        @Nullable String sha256,
        @Nullable String md5,
        @Nullable String mediaType,
        @Nullable URI source,
        @Nullable String fetched,
        @Nullable String run,
        Map<String, String> facts,
        State state) {

    /** Whether a part's bytes can be read. */
    public enum State {
        /** The file is there. */
        PRESENT,
        /** The manifest names it, but the file is not there. */
        MISSING,
        /** There is a link whose target is not there. */
        DANGLING,
        /** There is a link that leads out of the silo; it is not followed. */
        OUTSIDE
    }

    public SiloPart {
        facts = Map.copyOf(facts);
    }

    /** Whether the part has no bytes that could be read. */
    public boolean missing() {
        return state != State.PRESENT;
    }
}
