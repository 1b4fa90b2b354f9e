package org.windrow.oaipmh.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.harvest.ListEnd.Broken;
import org.windrow.oaipmh.harvest.ListEnd.Trouble;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.protocol.Granularity;
import org.windrow.spi.HarvestEnd;

/**
 * Decides what becomes of a window whose list broke. First the rest is asked for, from the last datestamp on, if the list came
 * in the order of datestamps, so that nothing can be skipped; else the window is halved until what is bad stands alone.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int ATTEMPTS_WHILE_HALVING = 2;

    /** More halvings than lead from all of time to one second. */
    private static final int MOST_FAILURES = 60;

    private static final int MOST_LOST_IN_A_ROW = 3;

    private final Target target;
    private final OaiPmhClient client;
    private final RecordDelivery delivery;
    private final Ledger ledger;
    private int failures;
    private int refusedTokens;
    private int lostInARow;

    Recovery(Target target, OaiPmhClient client, RecordDelivery delivery, Ledger ledger) {
        this.target = target;
        this.client = client;
        this.delivery = delivery;
        this.ledger = ledger;
    }

    /** The policy for the next list: less patient with a server that is known to fail. */
    RetryPolicy policy(RetryPolicy usual) {
        return failures == 0 ? usual : usual.withFailureAttempts(ATTEMPTS_WHILE_HALVING);
    }

    /** A window was read to its end. */
    void windowRead() {
        failures = 0;
        refusedTokens = 0;
        lostInARow = 0;
    }

    /**
     * Changes the windows of the state so that the harvest can go on.
     *
     * @param earliest where records are assumed to begin
     * @return how the harvest ends, if it cannot go on
     */
    Optional<HarvestEnd> recover(Broken broken, Instant earliest) throws InterruptedException {
        LOG.info("The list of {} broke: {}", target.key(), broken.reason());
        if (++failures > MOST_FAILURES) {
            return incomplete(broken);
        }
        Optional<DateWindow> rest = rest(broken.trouble());
        return switch (broken.trouble()) {
            case ROUND_NUMBER -> {
                probe(broken, rest);
                yield Optional.empty();
            }
            case LOOP, SHORT -> rest.isPresent() ? again(broken, rest.get()) : incomplete(broken);
            case CUT -> rest.isPresent() ? again(broken, rest.get()) : halve(broken, window(), earliest);
            case TOKEN -> token(broken, rest, earliest);
            default -> halve(broken, rest.orElse(window()), earliest);
        };
    }

    private Optional<HarvestEnd> token(Broken broken, Optional<DateWindow> rest, Instant earliest)
            throws InterruptedException {
        refusedTokens++;
        if (rest.isPresent()) {
            return again(broken, rest.get());
        }
        return refusedTokens == 1 ? again(broken, window()) : halve(broken, window(), earliest);
    }

    private DateWindow window() {
        return ledger.state().window();
    }

    /** What of the window is still to be listed, if that can be told and is less than the whole. */
    private Optional<DateWindow> rest(Trouble trouble) {
        ListPosition position = ledger.state().position();
        Instant newest = position.newest();
        if (newest == null || !position.ordered()) {
            return Optional.empty();
        }
        Granularity granularity = ledger.state().granularity();
        Instant overlapping = newest.minus(granularity.overlap());
        boolean exactly = trouble == Trouble.LOOP || trouble == Trouble.SHORT || trouble == Trouble.ROUND_NUMBER;
        return Stream.of(exactly ? newest : overlapping, newest)
                .flatMap(from -> window().startingAt(granularity.floor(from)).stream())
                .findFirst();
    }

    /** Lists a window in place of the present one; what was given is not given again. */
    private Optional<HarvestEnd> again(Broken broken, DateWindow window) throws InterruptedException {
        ledger.warn(broken.reason() + " The list is asked for again for "
                + window.words(ledger.state().granularity()) + ".");
        delivery.skipRepeats();
        ledger.update(ledger.state().insteadOfWindow(List.of(window)));
        return Optional.empty();
    }

    private void probe(Broken broken, Optional<DateWindow> rest) throws InterruptedException {
        if (rest.isEmpty()) {
            ledger.warn(broken.reason() + " There may be more that the server does not tell of.");
        }
        delivery.skipRepeats();
        ledger.update(ledger.state().insteadOfWindow(rest.stream().toList()));
    }

    private Optional<HarvestEnd> halve(Broken broken, DateWindow window, Instant earliest) throws InterruptedException {
        Granularity granularity = ledger.state().granularity();
        Instant latest = Objects.requireNonNull(ledger.state().started());
        Optional<List<DateWindow>> halves = window.halves(granularity, earliest, latest);
        if (halves.isPresent()) {
            ledger.warnOnce("The list is asked for in smaller windows of dates. " + broken.reason());
            delivery.skipRepeats();
            ledger.update(ledger.state().insteadOfWindow(halves.get()));
            return Optional.empty();
        }
        if (broken.trouble() == Trouble.TOKEN || ++lostInARow > MOST_LOST_IN_A_ROW) {
            return incomplete(broken);
        }
        delivery.skipRepeats();
        new GranuleRescue(target, client, delivery, ledger).rescue(window, broken.reason());
        failures = 1;
        ledger.update(ledger.state().nextWindow());
        return Optional.empty();
    }

    private static Optional<HarvestEnd> incomplete(Broken broken) {
        return Optional.of(new HarvestEnd.Incomplete(
                broken.reason()
                        + " The harvest can be resumed; if this happens again, tell the repository's administrators.",
                null));
    }
}
