package org.windrow.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as a harvest brought it.
 *
 * @param identifier the record's identifier, any text that UTF-8 can carry
 * @param datestamp the source's datestamp as it was sent; blank if there was none
 * @param deleted whether the source says the record is deleted; then metadata is ignored
 * @param sets the setSpecs, in the order of the source
 * @param metadata the metadata document; null if only the header is known, which leaves earlier metadata as it is
 * @param files the files the record refers to
 * @param run the harvest run that brought the record
 */
public record RecordUpdate(
        String identifier,
        String datestamp,
        boolean deleted,
        List<String> sets,
        @Nullable MetadataPart metadata,
        List<WantedFile> files,
        String run) {

    public RecordUpdate {
        sets = List.copyOf(sets);
        files = List.copyOf(files);
    }
}
