package org.windrow.engine.download;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.WebResponse;

/**
 * What tells one state of a file at its server from another (RFC 9110, section 8.8).
 *
 * @param etag the entity tag as sent, quotes and weakness mark included; null if none was
 * @param lastModified the date as sent; null if none was
 */
record Validators(@Nullable String etag, @Nullable String lastModified) {

    private static final String WEAK = "W/";

    static Validators of(WebResponse response) {
        return new Validators(
                response.header("ETag")
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .orElse(null),
                response.header("Last-Modified")
                        .map(String::strip)
                        .filter(date -> !date.isEmpty())
                        .orElse(null));
    }

    /** The value for If-Range: a strong entity tag, else the date; empty if neither was sent, so that nothing can be resumed. */
    Optional<String> ifRange() {
        if (etag != null && !etag.startsWith(WEAK)) {
            return Optional.of(etag);
        }
        // why: beside a weak tag the date promises no more than the tag does, the same bytes least of all
        return etag == null ? Optional.ofNullable(lastModified) : Optional.empty();
    }

    /** The headers that ask for the file only if it has changed. */
    Map<String, String> ifChanged() {
        Map<String, String> headers = new HashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    /** Whether an answer with these validators may be the same state as {@code earlier}: nothing both name differs. */
    boolean mayContinue(Validators earlier) {
        boolean sameTag = etag == null || earlier.etag == null || etag.equals(earlier.etag);
        boolean sameDate =
                lastModified == null || earlier.lastModified == null || lastModified.equals(earlier.lastModified);
        return sameTag && sameDate;
    }
}
