package org.windrow.oaipmh.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.files.EprintsRecordFiles;
import org.windrow.oaipmh.files.FileFinders;
import org.windrow.oaipmh.files.RecordFiles;
import org.windrow.oaipmh.harvest.ListEnd.Broken;
import org.windrow.oaipmh.page.DocumentKind;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.PageFetcher;
import org.windrow.oaipmh.page.PatientFetcher;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.page.Traffic;
import org.windrow.oaipmh.protocol.Datestamp;
import org.windrow.oaipmh.protocol.Granularity;
import org.windrow.spi.Checkpoint;
import org.windrow.spi.HarvestContext;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.RecordSink;

/** One harvest from its checkpoint to its end: lists window after window, and lets {@link Recovery} decide what breaks. */
public final class WindowedHarvest {

    /** Where records are taken to begin if nobody says (case 55). */
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    /** When a server that failed is worth asking again. */
    private static final Duration REST = Duration.ofMinutes(30);

    private final Target target;
    private final HarvestContext context;
    private final RetryPolicy policy;
    private final OaiPmhClient client;
    private final RecordDelivery delivery;
    private final Ledger ledger;
    private final Optional<CheckpointState> last;
    private Optional<Instant> earliest = Optional.empty();
    private boolean somethingRead;

    /**
     * A harvest.
     *
     * @param target what to harvest
     * @param checkpoint where to go on from; null from the beginning
     * @param policy how often and after what time requests are repeated
     */
    public WindowedHarvest(
            Target target, @Nullable Checkpoint checkpoint, RecordSink sink, HarvestContext context, RetryPolicy policy)
            throws InterruptedException {
        this.target = target;
        this.context = context;
        this.policy = policy;
        Traffic traffic = new Traffic();
        this.client =
                new OaiPmhClient(target.baseUrl(), fetcher(DocumentKind.OAI_PMH, traffic), policy.withAttempts(2));
        this.delivery = new RecordDelivery(target, sink, files(traffic));
        CheckpointState fresh = CheckpointState.fresh(target.key(), Granularity.DAY, wholeWindow());
        String token = target.startToken();
        this.ledger =
                new Ledger(target, sink, traffic, token == null ? fresh : fresh.at(ListPosition.startingAt(token)));
        this.last = usable(checkpoint);
    }

    private PatientFetcher fetcher(DocumentKind kind, Traffic traffic) {
        return new PatientFetcher(new PageFetcher(context.web(), context.clock(), traffic, kind), context);
    }

    private RecordFiles files(Traffic traffic) {
        FileFinders finders = new FileFinders(target.baseUrl());
        return Optional.of(target.baseUrl())
                .filter(baseUrl -> target.useExport())
                .flatMap(baseUrl -> EprintsRecordFiles.of(
                        baseUrl, finders, client, fetcher(DocumentKind.EPRINTS_XML, traffic), policy))
                .orElse(finders);
    }

    private DateWindow wholeWindow() {
        Datestamp from = target.from();
        Datestamp until = target.until();
        return new DateWindow(from == null ? null : from.instant(), until == null ? null : until.last());
    }

    private Optional<CheckpointState> usable(@Nullable Checkpoint checkpoint) throws InterruptedException {
        if (checkpoint == null) {
            return Optional.empty();
        }
        Optional<CheckpointState> state = CheckpointCodec.read(checkpoint);
        if (state.isEmpty()) {
            ledger.warn("The checkpoint cannot be read; the harvest starts anew.");
        } else if (!state.get().target().equals(target.key())) {
            ledger.warn("The settings have changed since the last harvest; it starts anew.");
        }
        return state.filter(known -> known.target().equals(target.key()));
    }

    /**
     * Runs it on the calling thread.
     *
     * @throws HarvestException if only a person can help
     */
    public HarvestEnd run() throws HarvestException, InterruptedException {
        if (last.isPresent() && !last.get().isDone()) {
            // why: a token may be about to die, so nothing is asked before the next page
            ledger.update(last.get());
        } else {
            Optional<HarvestEnd> end = introduce();
            if (end.isPresent()) {
                return end.get();
            }
            last.ifPresent(this::continueAfter);
            if (ledger.state().isDone()) {
                return new HarvestEnd.Complete();
            }
        }
        return lists();
    }

    /** Goes on where the last complete run began, less an overlap. */
    private void continueAfter(CheckpointState done) {
        Granularity granularity = ledger.state().granularity();
        Instant from = Objects.requireNonNull(done.started()).minus(granularity.overlap());
        DateWindow whole = ledger.state().window();
        DateWindow window = whole.startingAt(from).orElse(whole);
        boolean over = whole.until() != null && from.isAfter(whole.until());
        ledger.update(ledger.state().insteadOfWindow(over ? List.of() : List.of(window)));
    }

    private Optional<HarvestEnd> introduce() throws HarvestException, InterruptedException {
        Introduction introduction;
        try {
            introduction = Introduction.by(client, delivery, policy);
        } catch (PageException e) {
            // why not if it was harvested before: then the network is away, as when a laptop wakes
            if (e.kind() == PageException.Kind.UNREACHABLE && last.isEmpty()) {
                throw new HarvestException(e.getMessage(), e);
            }
            return Optional.of(later(e.getMessage(), e.notBefore().orElse(null)));
        }
        if (introduction.doubt().isPresent()) {
            ledger.warn(introduction.doubt().get());
        }
        earliest = introduction.earliest();
        ledger.update(ledger.state().with(introduction.granularity()));
        introduction.serverTime().ifPresent(time -> ledger.update(ledger.state().startedAt(time)));
        return Optional.empty();
    }

    private HarvestEnd lists() throws HarvestException, InterruptedException {
        PageLoop loop = new PageLoop(target, client, delivery, ledger);
        Recovery recovery = new Recovery(target, client, delivery, ledger, policy);
        while (!ledger.state().isDone()) {
            ListEnd end = loop.run(recovery.policy());
            ledger.startedAtLatest(context.clock().instant());
            switch (end) {
                case ListEnd.Read() -> {
                    checkSet();
                    ledger.update(ledger.state().nextWindow());
                    recovery.windowRead();
                    somethingRead = true;
                    ledger.keep();
                }
                case Broken broken -> {
                    Optional<HarvestEnd> stop = mend(broken, recovery);
                    ledger.keep();
                    if (stop.isPresent()) {
                        return stop.get();
                    }
                }
            }
        }
        return new HarvestEnd.Complete();
    }

    private Optional<HarvestEnd> mend(Broken broken, Recovery recovery) throws HarvestException, InterruptedException {
        return switch (broken.trouble()) {
            case UNAVAILABLE -> Optional.of(later(broken.reason(), broken.notBefore()));
            case REFUSED -> {
                if (!somethingRead && ledger.state().position().listed() == 0) {
                    throw new HarvestException(broken.reason());
                }
                yield Optional.of(new HarvestEnd.Incomplete(broken.reason(), null));
            }
            case POISON -> isAlive() ? recovered(broken, recovery) : Optional.of(later(broken.reason(), null));
            default -> recovered(broken, recovery);
        };
    }

    private Optional<HarvestEnd> recovered(Broken broken, Recovery recovery) throws InterruptedException {
        try {
            return recovery.recover(broken, earliest.orElse(LONG_AGO));
        } catch (PageException e) {
            return Optional.of(later(e.getMessage(), e.notBefore().orElse(null)));
        }
    }

    /** why: a server that is down must not be taken for one with bad records. */
    private boolean isAlive() throws InterruptedException {
        try {
            Introduction introduction = Introduction.by(client, delivery, policy);
            earliest = introduction.earliest().or(() -> earliest);
            return introduction.isAnswered();
        } catch (PageException e) {
            return false;
        }
    }

    private HarvestEnd later(String reason, @Nullable Instant notBefore) {
        Instant retryAt = notBefore == null ? context.clock().instant().plus(REST) : notBefore;
        return new HarvestEnd.Incomplete(reason, retryAt);
    }

    /** why: most servers answer an unknown set with an empty list, and a mistyped one must not look like success. */
    private void checkSet() throws HarvestException, InterruptedException {
        boolean nothing =
                !somethingRead && last.isEmpty() && ledger.state().position().listed() == 0;
        if (nothing && target.set() != null) {
            Refusal refusal = new Refusal(target, client);
            if (refusal.isUnknownSet()) {
                throw refusal.unknownSet();
            }
        }
    }
}
