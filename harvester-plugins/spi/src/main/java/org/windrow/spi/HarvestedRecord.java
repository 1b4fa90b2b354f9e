package org.windrow.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the source gave it. All text is from outside and unchecked: identifiers may be of any length and script.
 *
 * @param identifier the item's identifier, verbatim, not empty
 * @param datestamp when the source says the record last changed, verbatim; empty if it says nothing
 * @param deleted whether the source says that the record is gone
 * @param sets the setSpecs the record is in, in the order of the source, without repeats
 * @param metadata the record's metadata; null exactly if there is none, as for most deleted records
 * @param files the files that the metadata refers to, without repeats; empty if files are not wanted
 */
public record HarvestedRecord(
        String identifier,
        String datestamp,
        boolean deleted,
        List<String> sets,
        @Nullable Metadata metadata,
        List<FileReference> files) {

    public HarvestedRecord {
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("A record needs an identifier");
        }
        sets = List.copyOf(sets);
        files = List.copyOf(files);
    }
}
