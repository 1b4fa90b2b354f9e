package org.windrow.oaipmh.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: selective harvesting (OAI-PMH 2.0, section 2.7). Dates come from typed values only, never from
 * text (case 78).
 *
 * @param metadataPrefix the format
 * @param set the setSpec; null for all
 * @param from the first instant, inclusive; null for no limit
 * @param until the last instant, inclusive; null for no limit
 * @param granularity the form in which both dates are sent
 */
public record Selection(
        String metadataPrefix,
        @Nullable String set,
        @Nullable Instant from,
        @Nullable Instant until,
        Granularity granularity) {

    /** Everything in one format. */
    public static Selection all(String metadataPrefix) {
        return new Selection(metadataPrefix, null, null, null, Granularity.DAY);
    }

    /** The same selection with its dates sent in another form. */
    public Selection with(Granularity other) {
        return new Selection(metadataPrefix, set, from, until, other);
    }

    /** Whether a date would be sent. */
    public boolean isDated() {
        return from != null || until != null;
    }
}
