package org.windrow.oaipmh.harvest;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.protocol.Datestamp;

/**
 * What is to be harvested.
 *
 * @param baseUrl the repository's base URL
 * @param metadataPrefix the format
 * @param set the setSpec; null for all
 * @param from the first date, inclusive; null for no limit
 * @param until the last date, inclusive; null for no limit
 * @param startToken the resumptionToken at which the first list starts, of a list with the same prefix, set and dates; null for
 *     its beginning
 * @param wantFiles whether references to files are wanted
 * @param useExport whether files may be looked for in an EPrints' export, one request a record
 */
public record Target(
        URI baseUrl,
        String metadataPrefix,
        @Nullable String set,
        @Nullable Datestamp from,
        @Nullable Datestamp until,
        @Nullable String startToken,
        boolean wantFiles,
        boolean useExport) {

    /** Names everything on which a checkpoint depends (case 73); without secrets. */
    String key() {
        return String.join(
                " ",
                Shown.url(baseUrl),
                "prefix=" + metadataPrefix,
                "set=" + (set == null ? "" : set),
                "from=" + (from == null ? "" : from),
                "until=" + (until == null ? "" : until) + (startToken == null ? "" : " start=" + startToken));
    }

    /** Whether a record of that date is asked for; what cannot be read is. */
    boolean covers(Datestamp date) {
        boolean early = from != null && date.last().isBefore(from.instant());
        boolean late = until != null && date.instant().isAfter(until.last());
        return !early && !late;
    }
}
