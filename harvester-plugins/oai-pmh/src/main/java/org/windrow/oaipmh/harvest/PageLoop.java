package org.windrow.oaipmh.harvest;

import java.util.Optional;
import java.util.OptionalLong;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.harvest.ListEnd.Broken;
import org.windrow.oaipmh.harvest.ListEnd.Trouble;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.protocol.Granularity;
import org.windrow.oaipmh.protocol.OaiError.Code;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.PageSize;
import org.windrow.oaipmh.protocol.ResumptionToken;
import org.windrow.oaipmh.protocol.Selection;
import org.windrow.spi.HarvestException;

/** Reads one list, page after page, to its end or to the first thing that repeating the request does not mend. */
final class PageLoop {

    private final Target target;
    private final OaiPmhClient client;
    private final RecordDelivery delivery;
    private final Ledger ledger;
    private final ListGuard guard = new ListGuard();

    PageLoop(Target target, OaiPmhClient client, RecordDelivery delivery, Ledger ledger) {
        this.target = target;
        this.client = client;
        this.delivery = delivery;
        this.ledger = ledger;
    }

    /**
     * Lists the present window of the ledger's state from its position on. After every page but the last the state is kept as a
     * checkpoint.
     *
     * @throws HarvestException if the server refuses what the settings ask for
     */
    ListEnd run(RetryPolicy policy) throws HarvestException, InterruptedException {
        guard.start(ledger.state().position());
        while (true) {
            OaiResponse page;
            try {
                page = ask(policy);
            } catch (PageException e) {
                return new Broken(
                        trouble(e.kind()), e.getMessage(), e.notBefore().orElse(null));
            }
            Optional<ListEnd> end = judge(page);
            if (end.isPresent()) {
                return end.get();
            }
            ledger.keep();
        }
    }

    private OaiResponse ask(RetryPolicy policy) throws PageException, InterruptedException {
        OaiRequest request = request();
        OaiResponse page = ask(request, policy);
        if (page.has(Code.BAD_RESUMPTION_TOKEN)
                && request instanceof OaiRequest.Next next
                && !next.verbatim()
                && !next.at(target.baseUrl()).equals(next.asVerbatim().at(target.baseUrl()))) {
            // why: some servers do not decode what they are sent (case 10)
            OaiResponse again = ask(next.asVerbatim(), policy);
            if (again.errors().isEmpty()) {
                ledger.update(ledger.state().withVerbatimTokens());
                return again;
            }
        }
        if (page.has(Code.BAD_ARGUMENT) && sentSeconds(request)) {
            ledger.warn("The server does not take dates with seconds (" + page.errorText()
                    + "); dates are sent as days from now on.");
            ledger.update(ledger.state().with(Granularity.DAY));
            return ask(request(), policy);
        }
        return page;
    }

    private OaiResponse ask(OaiRequest request, RetryPolicy policy) throws PageException, InterruptedException {
        delivery.startPage(ledger.state());
        OaiResponse page = client.ask(request, delivery, policy);
        delivery.endPage();
        ledger.sawServerTime(page);
        return page;
    }

    private OaiRequest request() {
        CheckpointState state = ledger.state();
        String token = state.position().token();
        if (token != null) {
            return new OaiRequest.Next("ListRecords", token, state.verbatim());
        }
        return new OaiRequest.ListRecords(new Selection(
                target.metadataPrefix(),
                target.set(),
                state.window().from(),
                state.window().until(),
                state.granularity()));
    }

    private static boolean sentSeconds(OaiRequest request) {
        return request instanceof OaiRequest.ListRecords(Selection selection)
                && selection.isDated()
                && selection.granularity() == Granularity.SECOND;
    }

    /** Takes account of a page; what it returns ends the list. */
    private Optional<ListEnd> judge(OaiResponse page) throws HarvestException, InterruptedException {
        boolean first = ledger.state().position().token() == null;
        if (!page.errors().isEmpty() && page.records() == 0) {
            return Optional.of(refused(page, first));
        }
        ListPosition position = advanced(page);
        ledger.update(ledger.state().at(position));
        if (page.truncated()) {
            return Optional.of(
                    new Broken(Trouble.CUT, "A page broke off before its end, however often it was asked for.", null));
        }
        if (ListGuard.isLongerThanSaid(position)) {
            ledger.warnOnce("More records come than the list is said to have (" + position.expected() + ").");
        }
        if (position.token() == null) {
            return Optional.of(atEnd(page, position, first));
        }
        return guard.check(page, delivery.fingerprint()).map(reason -> new Broken(Trouble.LOOP, reason + ".", null));
    }

    private ListPosition advanced(OaiResponse page) {
        ListPosition before = ledger.state().position();
        OptionalLong size =
                page.resumptionToken().map(ResumptionToken::completeListSize).orElse(OptionalLong.empty());
        return new ListPosition(
                page.nextToken().orElse(null),
                delivery.newest(),
                delivery.isOrdered(),
                before.listedWith(page.records()),
                size.orElse(before.expected()));
    }

    private ListEnd atEnd(OaiResponse page, ListPosition position, boolean first) {
        if (ListGuard.isShorterThanSaid(position)) {
            return new Broken(
                    Trouble.SHORT,
                    "The list ended after " + position.listed() + " records, but the server said it has "
                            + position.expected() + ".",
                    null);
        }
        if (first && page.resumptionToken().isEmpty() && PageSize.isUsual(page.records())) {
            return new Broken(
                    Trouble.ROUND_NUMBER,
                    "The list has exactly " + page.records() + " records and no resumptionToken.",
                    null);
        }
        return new ListEnd.Read();
    }

    private ListEnd refused(OaiResponse page, boolean first) throws HarvestException, InterruptedException {
        if (page.has(Code.NO_RECORDS_MATCH)) {
            return new ListEnd.Read();
        }
        if (!first) {
            // why: whatever the server calls it, there is nothing in the request but the token
            return new Broken(
                    Trouble.TOKEN, "The server no longer takes its resumptionToken: " + page.errorText() + ".", null);
        }
        throw new Refusal(target, client).explained(page);
    }

    private static Trouble trouble(PageException.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, NETWORK, BUSY -> Trouble.UNAVAILABLE;
            case SERVER_FAILURE, TRUNCATED -> Trouble.POISON;
            case TOO_MANY -> Trouble.TOO_MANY;
            case TOO_LARGE, NOT_OAI, CHALLENGE, REFUSED -> Trouble.REFUSED;
        };
    }
}
