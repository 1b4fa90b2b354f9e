package org.windrow.oaipmh.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A {@code <resumptionToken>} (OAI-PMH 2.0, section 3.5). An empty one says that the list ends here.
 *
 * @param value the token, whole, without the white space around it; empty on the last page
 * @param completeListSize how many the list is said to have: a hint, often wrong (case 6)
 * @param cursor how many came before this page: a hint, sometimes a page number (case 19)
 */
public record ResumptionToken(String value, OptionalLong completeListSize, OptionalLong cursor) {

    public ResumptionToken {
        value = value.strip();
    }

    /** The token to ask for the next page with, if there is a next page. */
    public Optional<String> next() {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
