package org.windrow.oaipmh.harvest;

import java.time.Instant;
import java.util.Optional;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.PageException.Kind;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.protocol.Datestamp;
import org.windrow.oaipmh.protocol.Granularity;
import org.windrow.oaipmh.protocol.Identification;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;

/**
 * What a repository's Identify tells a harvest. A repository without one that can be used is harvested all the same (case 68).
 *
 * @param serverTime the server's clock, if it was told
 * @param granularity how fine its datestamps are; days if it is not known, which every server takes
 * @param earliest from when on there are records, as far as it is told
 * @param doubt what is wrong with the answer, as a sentence
 */
record Introduction(
        Optional<Instant> serverTime, Granularity granularity, Optional<Instant> earliest, Optional<String> doubt) {

    /** Whether the server answered at all. */
    boolean isAnswered() {
        return serverTime.isPresent() || earliest.isPresent();
    }

    /** Identify is worth little waiting: the list itself shows whether the server lives. */
    private static final int ATTEMPTS = 2;

    /**
     * Asks for it.
     *
     * @throws PageException if the server cannot be reached at all, or asks to wait for long
     */
    static Introduction by(OaiPmhClient client, PageHandler handler, RetryPolicy policy)
            throws PageException, InterruptedException {
        try {
            return of(client.ask(new OaiRequest.Identify(), handler, policy.withAttempts(ATTEMPTS)));
        } catch (PageException e) {
            if (e.kind() == Kind.UNREACHABLE || e.notBefore().isPresent()) {
                throw e;
            }
            return unknown("Identify was not answered; the harvest goes on without it: " + e.getMessage());
        }
    }

    private static Introduction of(OaiResponse response) {
        Identification said = response.identification();
        if (said == null) {
            return unknown("Identify was not answered; the harvest goes on without it. " + response.errorText());
        }
        Optional<Instant> earliest = Datestamp.read(said.earliestDatestamp()).map(Datestamp::instant);
        Optional<String> doubt = earliest.isEmpty()
                ? Optional.of(
                        "Identify tells no earliestDatestamp that can be read: '" + said.earliestDatestamp() + "'.")
                : Optional.empty();
        return new Introduction(response.serverTime(), Granularity.ofIdentify(said.granularity()), earliest, doubt);
    }

    private static Introduction unknown(String doubt) {
        return new Introduction(Optional.empty(), Granularity.DAY, Optional.empty(), Optional.of(doubt));
    }
}
