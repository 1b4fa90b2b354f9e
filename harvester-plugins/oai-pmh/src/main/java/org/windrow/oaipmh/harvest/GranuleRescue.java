package org.windrow.oaipmh.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.protocol.Granularity;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.oaipmh.protocol.Selection;
import org.windrow.spi.HarvestProblem;

/**
 * Fetches the records of one day or second one by one when the server fails to list them together, so that only the bad ones
 * are lost (case 17).
 */
final class GranuleRescue {

    /** A granule with more records than this is not fetched one by one. */
    private static final int MOST = 10_000;

    private final Target target;
    private final OaiPmhClient client;
    private final RecordDelivery delivery;
    private final Ledger ledger;
    private final RetryPolicy policy;

    GranuleRescue(Target target, OaiPmhClient client, RecordDelivery delivery, Ledger ledger, RetryPolicy policy) {
        this.target = target;
        this.client = client;
        this.delivery = delivery;
        this.ledger = ledger;
        this.policy = policy.withFailureAttempts(1);
    }

    /**
     * Gives what can be had of a window; what cannot is told as lost.
     *
     * @throws PageException if the server went away meanwhile, so that nothing can be said about the rest
     */
    void rescue(DateWindow window, String reason) throws PageException, InterruptedException {
        Granularity granularity = ledger.state().granularity();
        Optional<List<String>> identifiers = identifiers(window);
        if (identifiers.isEmpty()) {
            ledger.lost(
                    target.key() + ", " + window.words(granularity),
                    "The records of this span cannot be had, and their identifiers neither. " + reason);
            return;
        }
        delivery.startPage(ledger.state());
        for (String identifier : identifiers.get()) {
            fetch(identifier);
        }
    }

    private void fetch(String identifier) throws PageException, InterruptedException {
        OaiRequest request = new OaiRequest.GetRecord(identifier, target.metadataPrefix());
        try {
            OaiResponse response = client.ask(request, delivery, policy);
            delivery.endPage();
            if (response.records() == 0) {
                ledger.lost(identifier, "The server does not give this record: " + response.errorText() + ".");
            }
        } catch (PageException e) {
            if (e.kind().isAbsence()) {
                throw e;
            }
            ledger.lost(identifier, "The server does not give this record: " + e.getMessage());
        }
    }

    private Optional<List<String>> identifiers(DateWindow window) throws PageException, InterruptedException {
        Identifiers found = new Identifiers();
        OaiRequest request = new OaiRequest.ListIdentifiers(new Selection(
                target.metadataPrefix(),
                target.set(),
                window.from(),
                window.until(),
                ledger.state().granularity()));
        try {
            for (Optional<OaiRequest> next = Optional.of(request); next.isPresent() && found.all.size() < MOST; ) {
                OaiResponse page = client.ask(next.get(), found, policy);
                next = page.nextToken()
                        .map(token -> new OaiRequest.Next(
                                "ListIdentifiers", token, ledger.state().verbatim()));
            }
        } catch (PageException e) {
            if (e.kind().isAbsence()) {
                throw e;
            }
            return Optional.empty();
        }
        return found.all.isEmpty() || found.all.size() >= MOST ? Optional.empty() : Optional.of(found.all);
    }

    /** Takes identifiers alone. */
    private static final class Identifiers implements PageHandler {

        private final List<String> all = new ArrayList<>();

        @Override
        public void record(RecordHeader header, byte @Nullable [] metadata) {
            all.add(header.identifier());
        }

        @Override
        public void problem(HarvestProblem problem) {
            // why: the records themselves are read again, and their problems told then
        }
    }
}
