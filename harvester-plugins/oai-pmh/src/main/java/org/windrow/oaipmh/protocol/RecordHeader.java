package org.windrow.oaipmh.protocol;

import java.util.List;

/**
 * A record's {@code <header>}, unchecked.
 *
 * @param identifier the item's identifier; empty if the repository gave none
 * @param datestamp when the record last changed, verbatim; empty if the repository said nothing
 * @param sets the setSpecs, in order, without repeats
 * @param deleted whether the header's status says so
 */
public record RecordHeader(String identifier, String datestamp, List<String> sets, boolean deleted) {

    public RecordHeader {
        sets = List.copyOf(sets);
    }

    /** The same header with another identifier. */
    public RecordHeader withIdentifier(String other) {
        return new RecordHeader(other, datestamp, sets, deleted);
    }
}
