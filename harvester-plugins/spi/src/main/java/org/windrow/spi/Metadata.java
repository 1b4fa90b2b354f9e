package org.windrow.spi;

import java.util.Arrays;

/**
 * One metadata document of a record. It owns its bytes: they are neither copied in nor out, and nobody changes them.
 */
public final class Metadata {

    private final String format;
    private final byte[] bytes;

    /**
     * @param format the format's name at the source, for OAI-PMH the metadataPrefix; the part is named after it
     * @param bytes the document, UTF-8 XML that stands alone
     */
    public Metadata(String format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    /** The format's name at the source. */
    public String format() {
        return format;
    }

    /** The document itself; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metadata that && format.equals(that.format) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * format.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return format + ", " + bytes.length + " bytes";
    }
}
