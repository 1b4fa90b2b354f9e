package org.windrow.engine.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.event.Event;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.HarvestPayload;
import org.windrow.engine.queue.Lane;
import org.windrow.engine.queue.RunFiles;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.run.HarvestState;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunHistory;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunProgress.Phase;
import org.windrow.engine.run.RunReason;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Source;

/** Where runs are asked for, stopped, and ended once their last file is settled. Safe for use by many threads. */
public final class RunDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);

    /** What a stopped run says of itself. */
    static final String STOPPED = RunReason.STOPPED;

    private static final Duration POLL = Duration.ofMillis(50);

    /** How long a harvester may take to give back the job of a run that has ended. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Workplace workplace;
    private final ReentrantLock asking = new ReentrantLock();

    /** @param workplace the node it works for */
    public RunDesk(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Asks for a run of a source. There is never more than one: however many ask at once, the first is heard.
     *
     * @param everything whether to harvest everything again rather than from the last checkpoint
     * @return false if a run of it is under way, which then goes on, or still has to stop: see {@link #awaitStop}
     */
    public boolean ask(Source source, boolean everything) throws InterruptedException {
        asking.lockInterruptibly();
        try {
            if (isUnderWay(source.id())) {
                return false;
            }
            awaitSettled(source.id());
            begin(source, everything);
            return true;
        } finally {
            asking.unlock();
        }
    }

    private void begin(Source source, boolean everything) throws InterruptedException {
        Instant now = workplace.clock().instant();
        String run = UUID.randomUUID().toString();
        workplace.board().clearStop(source.id());
        workplace.board().put(RunProgress.asked(source, run, everything, now));
        workplace.hosts().policy(Lane.ofSource(source.id()), LanePolicy.ONE_AT_A_TIME);
        workplace.hosts().policy(Lane.hostOf(source.address()), new LanePolicy(source.connections(), source.gap()));
        workplace.queue().enqueue(List.of(Job.harvest(new HarvestPayload(source.id(), everything, run), now)));
    }

    /**
     * Waits until a run that was asked to stop has stopped; does not wait for one that goes on.
     *
     * @param patience how long to wait at most
     * @return false if it has not stopped by then
     */
    public boolean awaitStop(String sourceId, Duration patience) throws InterruptedException {
        return isOver(() -> isUnderWay(sourceId) && workplace.board().isAskedToStop(sourceId), patience);
    }

    /**
     * why: a harvester gives its job back just after it has shown the run's end. A new job for the same source would be taken
     * for that one, and go with it.
     */
    private void awaitSettled(String sourceId) throws InterruptedException {
        var _ = isOver(() -> workplace.queue().depth(JobKind.HARVEST, sourceId) > 0, SETTLING);
    }

    /** Waits until something no longer holds; returns whether that was so before the patience was at its end. */
    private static boolean isOver(State state, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (state.holds()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    /** What Redis says of a source. */
    @FunctionalInterface
    private interface State {
        boolean holds() throws InterruptedException;
    }

    private boolean isUnderWay(String sourceId) throws InterruptedException {
        return workplace.board().find(sourceId).filter(RunProgress::isUnderWay).isPresent();
    }

    /** Stops a source's run: its listing by whoever does it, its downloads here. What came stays. */
    public void stop(String sourceId) throws InterruptedException {
        Optional<RunProgress> present = workplace.board().find(sourceId);
        if (present.isEmpty() || !present.get().isUnderWay()) {
            return;
        }
        workplace.board().askToStop(sourceId);
        boolean notBegun = workplace.control().removeJobsOf(JobKind.HARVEST, sourceId) > 0;
        workplace.control().removeJobsOf(JobKind.DOWNLOAD, sourceId);
        if (notBegun) {
            End end = new End(
                    RunStatus.INCOMPLETE, STOPPED, false, workplace.clock().instant());
            workplace.board().put(present.get().listed(end));
        }
    }

    /** The latest run of a source, with the counts of its files. */
    public Optional<RunProgress> find(String sourceId) throws InterruptedException {
        Optional<RunProgress> run = workplace.board().find(sourceId);
        return run.isPresent() ? Optional.of(withFiles(run.get())) : run;
    }

    /** The run with the counts of its files, which are kept with the queue. */
    public RunProgress withFiles(RunProgress run) throws InterruptedException {
        if (!run.isUnderWay()) {
            return run;
        }
        RunCounts counts =
                run.counts().withFiles(workplace.queue().runFiles(run.run()).counts());
        return run.counting(counts, run.expected(), run.message());
    }

    /** Ends the runs of this node, and of nodes that are gone, whose listing is over and whose files are all settled. */
    public void endSettledRuns() throws InterruptedException {
        Set<String> nodes = workplace.registry().workers().stream()
                .map(WorkerBeat::worker)
                .map(Workplace::nodeOf)
                .collect(Collectors.toSet());
        for (RunProgress run : workplace.board().all()) {
            boolean ours = run.node() == null || run.node().equals(workplace.node()) || !nodes.contains(run.node());
            if (run.phase() == Phase.FILES && ours) {
                endIfSettled(run);
            }
        }
    }

    private void endIfSettled(RunProgress run) throws InterruptedException {
        RunFiles files = workplace.queue().runFiles(run.run());
        if (files.pending() > 0) {
            return;
        }
        End listing = run.end() == null
                ? new End(
                        RunStatus.INCOMPLETE, STOPPED, false, workplace.clock().instant())
                : run.end();
        RunCounts counts = run.counts().withFiles(files.counts());
        End end = RunVerdict.of(listing, counts, workplace.clock().instant());
        if (hasBegun(run, listing)) {
            remember(run, end, counts);
        }
        workplace.board().put(run.ended(counts, end));
        if (end.listComplete()) {
            workplace.queue().forgetRun(run.run());
        }
        workplace
                .events()
                .publish(
                        level(end.status()),
                        run.source().name(),
                        RunVerdict.sentence(end, counts),
                        RunVerdict.fact(end, counts));
    }

    /** why: what was stopped before anybody began it has asked nothing, and what it was to go on with is still the last run */
    private static boolean hasBegun(RunProgress run, End listing) {
        return run.node() != null || !STOPPED.equals(listing.reason());
    }

    private void remember(RunProgress run, End end, RunCounts counts) {
        Source source = run.source();
        try {
            Path control = workplace.silos().open(source.silo()).controlFolder();
            HarvestStateFile file = HarvestStateFile.of(control, source);
            HarvestState state = file.load();
            Instant started =
                    state.openRun() == null ? run.started() : state.openRun().started();
            RunRecord ended = new RunRecord(run.run(), started, end.at(), end.status(), end.reason(), counts);
            // why first: once the state says that the run has ended, nobody would add it any more
            RunHistory.of(control, source).add(ended, state.history());
            file.save(state.ended(ended, end.listComplete()));
        } catch (IOException failure) {
            LOG.warn("The run history of {} could not be written: {}", source.name(), failure.getMessage());
        }
    }

    private static Event.Level level(RunStatus status) {
        return switch (status) {
            case COMPLETE, COMPLETE_WITH_REPAIRS -> Event.Level.INFO;
            case INCOMPLETE -> Event.Level.WARNING;
            case FAILED -> Event.Level.ERROR;
        };
    }
}
