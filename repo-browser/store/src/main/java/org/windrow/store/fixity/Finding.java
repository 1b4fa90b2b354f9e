package org.windrow.store.fixity;

/**
 * One thing that is not as the manifest says.
 *
 * @param kind what is wrong
 * @param identifier the object; its path if no identifier has that path
 * @param version the version's name; empty if the finding is about the object
 * @param part the part's name; empty if the finding is about the version or the object
 * @param message the same in a sentence for a person
 */
public record Finding(Kind kind, String identifier, String version, String part, String message) {

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
