package org.windrow.spi.checkup;

/**
 * A format that a source offers.
 *
 * @param prefix its name at the source, for OAI-PMH the metadataPrefix
 * @param schema where its schema is, possibly empty
 * @param namespace its namespace, possibly empty
 * @param purpose what it is good for, in a plain sentence
 * @param files whether Windrow finds the records' files in it
 */
public record OfferedFormat(String prefix, String schema, String namespace, String purpose, Files files) {

    /** Whether files are found by way of a format. */
    public enum Files {
        /** Each file is named, with size and checksum as a rule. */
        NAMED,
        /** Some records link to their files. */
        SOMETIMES,
        /** None that Windrow could find. */
        NONE
    }
}
