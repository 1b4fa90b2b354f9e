package org.windrow.spi.checkup;

import java.util.List;

/**
 * What a source says of itself, verbatim and unchecked; what it does not say is empty.
 *
 * @param address the address it calls its own (baseURL)
 * @param protocolVersion {@code 2.0}
 * @param adminEmails whom to write to
 * @param earliestDatestamp the lower limit of all its datestamps
 * @param granularity the form of its datestamps: {@code YYYY-MM-DD}
 * @param deletedRecord whether it tells of deleted records: {@code no}, {@code transient}, {@code persistent}
 * @param compression the encodings it offers beside plain text
 */
public record Declaration(
        String address,
        String protocolVersion,
        List<String> adminEmails,
        String earliestDatestamp,
        String granularity,
        String deletedRecord,
        List<String> compression) {

    /** Of a source that says nothing. */
    public static final Declaration NOTHING = new Declaration("", "", List.of(), "", "", "", List.of());

    public Declaration {
        adminEmails = List.copyOf(adminEmails);
        compression = List.copyOf(compression);
    }
}
