package org.windrow.store;

import java.util.List;
import java.util.Optional;

/**
 * A version of an object.
 *
 * @param name any text; versions written here are numbers
 * @param date ISO-8601 without zone: the record's datestamp if a record made the version. Empty if the manifest does not say
 * @param parts its parts, in the order of their names
 */
public record SiloVersion(String name, String date, List<SiloPart> parts) {

    public SiloVersion {
        parts = List.copyOf(parts);
    }

    /** The part of that name. */
    public Optional<SiloPart> part(String partName) {
        return parts.stream().filter(part -> part.name().equals(partName)).findFirst();
    }
}
