package org.windrow.oaipmh.protocol;

import java.util.List;

/**
 * What a repository says of itself under Identify, verbatim; a missing element is empty.
 *
 * @param repositoryName its name
 * @param baseUrl the base URL it calls its own
 * @param protocolVersion {@code 2.0}
 * @param adminEmails whom to write to
 * @param earliestDatestamp the lower limit of all datestamps
 * @param deletedRecord {@code no}, {@code transient} or {@code persistent}
 * @param granularity the form of its datestamps
 * @param compressions the encodings it offers
 * @param descriptions the names of its descriptions' root elements, each with its title if it has one: {@code eprints},
 *     {@code toolkit OAICat}
 */
public record Identification(
        String repositoryName,
        String baseUrl,
        String protocolVersion,
        List<String> adminEmails,
        String earliestDatestamp,
        String deletedRecord,
        String granularity,
        List<String> compressions,
        List<String> descriptions) {

    public Identification {
        adminEmails = List.copyOf(adminEmails);
        compressions = List.copyOf(compressions);
        descriptions = List.copyOf(descriptions);
    }
}
