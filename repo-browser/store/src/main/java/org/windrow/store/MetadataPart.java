package org.windrow.store;

import java.util.Arrays;

/** One metadata document of a record. It owns its bytes: they are neither copied in nor out, and nobody changes them. */
public final class MetadataPart {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    /**
     * @param name the part's name, as {@link PartNames} allows it: {@code oai_dc.xml}
     * @param mediaType the media type, {@code text/xml}
     * @param bytes the document
     */
    public MetadataPart(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** The part's name. */
    public String name() {
        return name;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The document itself; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetadataPart that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + ", " + bytes.length + " bytes";
    }
}
