package org.windrow.oaipmh.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A response without its records, which went to a handler while it was read.
 *
 * @param responseDate the server's clock, verbatim; empty if it was not sent
 * @param errors the errors, of which there may be several
 * @param token the resumptionToken element; null if there was none
 * @param records how many records, or headers of ListIdentifiers, it held
 * @param identification the answer to Identify; null for other verbs
 * @param formats the answer to ListMetadataFormats
 * @param sets one page of the answer to ListSets
 * @param truncated whether it broke off before its end
 */
public record OaiResponse(
        String responseDate,
        List<OaiError> errors,
        @Nullable ResumptionToken token,
        long records,
        @Nullable Identification identification,
        List<MetadataFormat> formats,
        List<SetDescription> sets,
        boolean truncated) {

    public OaiResponse {
        errors = List.copyOf(errors);
        formats = List.copyOf(formats);
        sets = List.copyOf(sets);
    }

    /** The resumptionToken element, empty or not, if there was one. */
    public Optional<ResumptionToken> resumptionToken() {
        return Optional.ofNullable(token);
    }

    /** The token of the next page, if there is a next page. */
    public Optional<String> nextToken() {
        return resumptionToken().flatMap(ResumptionToken::next);
    }

    /** Whether one of the errors has the code. */
    public boolean has(OaiError.Code code) {
        return errors.stream().anyMatch(error -> error.code() == code);
    }

    /** The server's clock, if it was sent and can be read. */
    public Optional<Instant> serverTime() {
        return Datestamp.read(responseDate).map(Datestamp::instant);
    }

    /** The errors in one line. */
    public String errorText() {
        return errors.stream().map(OaiError::toString).collect(Collectors.joining("; "));
    }

    /** The same response with another date. */
    public OaiResponse withResponseDate(String date) {
        return new OaiResponse(date, errors, token, records, identification, formats, sets, truncated);
    }

    /** The same response with a count of records of one's own, and whether it broke off. */
    public OaiResponse with(long recordCount, boolean brokenOff) {
        return new OaiResponse(responseDate, errors, token, recordCount, identification, formats, sets, brokenOff);
    }
}
