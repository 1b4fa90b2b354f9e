package org.windrow.oaipmh.checkup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.protocol.OaiError;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.checkup.OfferedSet;
import org.windrow.spi.checkup.SetSink;

/** Lists a repository's sets with a harvest's patience, each page as it comes (case 33). */
final class SetListing {

    private static final String VERB = "ListSets";
    private static final int EMPTY_PAGES = 10;

    /** More than any repository has; a list without end is one of tokens that change. */
    private static final long MOST_SETS = 200_000;

    private final OaiPmhClient client;
    private final RetryPolicy patience;
    private final Set<String> tokens = new HashSet<>();
    private int emptyPages;
    private long count;

    /**
     * @param client the repository
     * @param patience how often a page is asked for
     */
    SetListing(OaiPmhClient client, RetryPolicy patience) {
        this.client = client;
        this.patience = patience;
    }

    /** Lists them; what came before a failure went to the sink. */
    HarvestEnd into(SetSink sink) throws InterruptedException {
        OaiRequest request = new OaiRequest.ListSets();
        while (true) {
            OaiResponse page;
            try {
                page = client.ask(request, IGNORED, patience);
            } catch (PageException e) {
                return incomplete("The list of sets broke off: " + e.getMessage());
            }
            if (!page.sets().isEmpty()) {
                count += page.sets().size();
                sink.page(page.sets().stream()
                        .map(set -> new OfferedSet(set.spec(), set.name()))
                        .toList());
            }
            Optional<String> token = page.nextToken();
            Optional<HarvestEnd> end = end(page, token);
            if (end.isPresent()) {
                return end.get();
            }
            request = new OaiRequest.Next(VERB, token.orElseThrow(), false);
        }
    }

    private Optional<HarvestEnd> end(OaiResponse page, Optional<String> token) {
        if (page.has(OaiError.Code.NO_SET_HIERARCHY)) {
            return Optional.of(new HarvestEnd.Complete());
        }
        if (!page.errors().isEmpty()) {
            return Optional.of(incomplete("The repository refuses to go on with its sets: " + page.errorText() + "."));
        }
        if (page.truncated()) {
            return Optional.of(incomplete("The list of sets broke off in the middle of a page."));
        }
        if (token.isEmpty()) {
            return Optional.of(new HarvestEnd.Complete());
        }
        emptyPages = page.sets().isEmpty() ? emptyPages + 1 : 0;
        boolean circle = !tokens.add(token.get()) || emptyPages > EMPTY_PAGES || count > MOST_SETS;
        return circle
                ? Optional.of(incomplete("The repository gives the same part of its sets again and again."))
                : Optional.empty();
    }

    private HarvestEnd incomplete(String reason) {
        String kept = count == 0 ? "" : " The " + count + " sets that came before are good.";
        return new HarvestEnd.Incomplete(reason + kept + " A setSpec can be typed by hand.", null);
    }

    private static final PageHandler IGNORED = new PageHandler() {
        @Override
        public void record(RecordHeader header, byte @Nullable [] metadata) {
            // why: a list of sets has no records
        }

        @Override
        public void problem(HarvestProblem problem) {
            // why: a mended list of sets changes nothing that is stored
        }
    };
}
