package org.windrow.sample.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windrow.sample.catalogue.SampleRecord;

/**
 * Which records a list is of.
 *
 * @param prefix the metadataPrefix
 * @param set the setSpec; null for all
 * @param from the earliest datestamp, inclusive; null for any
 * @param until the latest datestamp, inclusive; null for any
 */
public record Selection(
        String prefix,
        @Nullable String set,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Whether the record belongs to the list. */
    public boolean matches(SampleRecord record) {
        return record.formats().contains(prefix)
                && (from == null || !record.datestamp().isBefore(from))
                && (until == null || !record.datestamp().isAfter(until))
                && (set == null || record.sets().stream().anyMatch(this::covers));
    }

    /** A set holds what its descendants hold (section 2.6). */
    private boolean covers(String spec) {
        return spec.equals(set) || spec.startsWith(set + ":");
    }
}
