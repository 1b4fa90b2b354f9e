package org.windrow.store.fixity;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as the manifest says.
 *
 * @param kind what is wrong
 * @param identifier the object; its path if no identifier has that path
 * @param version the version's name; empty if the finding is about the object
 * @param part the part's name; empty if the finding is about the version or the object
 * @param message the same in a sentence for a person
 * @param checksums what was recorded and what was found, if the kind is {@link Kind#ALTERED}; else null
 */
public record Finding(
        Kind kind,
        String identifier,
        String version,
        String part,
        String message,
        @Nullable Checksums checksums) {

    /**
     * Two checksums that should be one.
     *
     * @param algorithm as {@link java.security.MessageDigest} knows it
     * @param recorded when the part was stored, in lower-case hexadecimal digits
     * @param found in the file as it is now, in lower-case hexadecimal digits
     */
    public record Checksums(String algorithm, String recorded, String found) {}

    /** One that is not about checksums. */
    public Finding(Kind kind, String identifier, String version, String part, String message) {
        this(kind, identifier, version, part, message, null);
    }

    /** What is wrong. */
    public enum Kind {
        /** The manifest names it, and it is not there. */
        MISSING,
        /** Its size or checksum is not the recorded one. */
        ALTERED,
        /** It is there, and the manifest does not name it. */
        EXTRA,
        /** It is there and cannot be read. */
        UNREADABLE,
        /** The manifest is broken, empty, absent, or that of another object. */
        BAD_MANIFEST
    }
}
