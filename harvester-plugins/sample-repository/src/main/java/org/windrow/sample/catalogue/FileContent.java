package org.windrow.sample.catalogue;

/** The bytes of a file, made on demand. Asked from many threads. */
@FunctionalInterface
public interface FileContent {

    /** The bytes, the same each time; the caller does not change them. */
    byte[] bytes();

    /** How many bytes they are. */
    default long size() {
        return bytes().length;
    }
}
