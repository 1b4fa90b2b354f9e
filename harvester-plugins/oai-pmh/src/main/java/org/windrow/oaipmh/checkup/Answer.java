package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;

/**
 * A page of OAI-PMH that came.
 *
 * @param address the base URL that answered, after redirects
 * @param response the page, which may hold errors only
 * @param headers the headers of its records
 * @param problems what had to be mended to read it
 * @param took from the request to the end of the page
 * @param received when it had come, by this machine's clock
 */
record Answer(
        URI address,
        OaiResponse response,
        List<RecordHeader> headers,
        List<HarvestProblem> problems,
        Duration took,
        Instant received) {

    Answer {
        headers = List.copyOf(headers);
        problems = List.copyOf(problems);
    }

    /** Whether another answer comes from the same repository: by the same address, or with the same words about itself. */
    boolean isSameRepositoryAs(Answer other) {
        var mine = response.identification();
        var theirs = other.response.identification();
        boolean sameAddress = plain(address.toString()).equals(plain(other.address.toString()));
        boolean sameWords = mine != null
                && theirs != null
                && mine.repositoryName().equals(theirs.repositoryName())
                && plain(mine.baseUrl()).equals(plain(theirs.baseUrl()));
        return sameAddress || sameWords;
    }

    /** An address without what may differ though it is the same: the scheme and a slash at the end. */
    static String plain(String address) {
        return address.strip().replaceFirst("(?i)^https?://(?:[^/@?#]*@)?", "").replaceFirst("[/?&]+$", "");
    }
}
