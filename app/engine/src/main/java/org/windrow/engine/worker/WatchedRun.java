package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.engine.harvest.EngineContext;
import org.windrow.engine.harvest.HarvestRun;
import org.windrow.engine.harvest.Listing;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.problem.ProblemTally;
import org.windrow.engine.problem.RunProblems;
import org.windrow.engine.problem.RunProblemsFile;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Source;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvesterPlugin;
import org.windrow.store.Silo;

/**
 * A run while a harvester lists it. A second thread shows its counts on the board, sends the worker's heartbeats, and
 * interrupts the listing when a person asked for that.
 */
final class WatchedRun implements HarvestRun.Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedRun.class);
    private static final Duration PULSE = Duration.ofMillis(300);
    private static final Duration PROBLEMS_ARE_KEPT_EVERY = Duration.ofSeconds(3);

    private final Workplace workplace;
    private final HarvesterWorker worker;
    private final Source source;
    private final EngineContext context;
    private final QueuedFiles files;
    private final HarvestRun run;
    private final Thread listing = Thread.currentThread();
    private final Thread pulse;
    private final RunProblemsFile problemsFile;

    private volatile ProblemTally problems = new ProblemTally("", RunProblems.NONE);
    private Instant problemsKept = Instant.MIN;
    private volatile RunProgress progress;
    private volatile String waiting = "";
    private volatile boolean askedToStop;
    private boolean listed;
    private volatile boolean over;

    /** @throws IOException if the silo cannot be opened or made */
    WatchedRun(Workplace workplace, HarvesterWorker worker, HarvesterPlugin plugin, RunProgress asked)
            throws IOException {
        this.workplace = workplace;
        this.worker = worker;
        this.source = asked.source();
        this.progress = asked;
        Silo silo =
                workplace.silos().openOrCreate(source.silo(), source.address().toString());
        this.problemsFile = RunProblemsFile.of(silo.controlFolder(), source);
        this.context = new EngineContext(
                new PoliteWebClient(workplace.web(), workplace.hosts(), workplace.clock()), workplace.clock());
        this.files = new QueuedFiles(workplace, source, () -> progress.run(), text -> waiting = text);
        this.run = new HarvestRun(source, plugin, silo, files, context, this);
        this.pulse = WorkerLogs.threads(worker.key()).newThread(this::beat);
    }

    /**
     * Lists the run to its end.
     *
     * @throws InterruptedException if the worker was stopped; if a person stopped the run, the listing says so instead
     */
    Listing list() throws IOException, InterruptedException {
        pulse.start();
        try {
            return run.list(progress.run(), progress.everything());
        } catch (InterruptedException interrupted) {
            if (!endListing()) {
                throw interrupted;
            }
            workplace.control().removeJobsOf(JobKind.DOWNLOAD, source.id());
            return new Listing(progress.run(), RunStatus.INCOMPLETE, RunDesk.STOPPED, null, run.counts());
        } finally {
            endListing();
        }
    }

    /** From now on nothing is interrupted any more; returns whether a person had asked to stop. */
    private synchronized boolean endListing() {
        listed = true;
        if (askedToStop) {
            // why: it was meant for the listing alone
            var _ = Thread.interrupted();
        }
        return askedToStop;
    }

    private synchronized void stopListing() {
        askedToStop = true;
        if (!listed) {
            listing.interrupt();
        }
    }

    @Override
    public synchronized void begun(String key, RunCounts counts) {
        progress = progress.listing(key, workplace.node(), counts);
        problems = new ProblemTally(key, keptProblems());
    }

    @Override
    public void problem(HarvestProblem problem) {
        problems.add(problem, workplace.clock().instant());
        LOG.info("{} {}: {}", problem.kind(), problem.subject(), problem.message());
        if (problem.kind() != HarvestProblem.Kind.REPAIRED) {
            workplace
                    .events()
                    .publish(
                            Event.Level.WARNING,
                            source.name(),
                            problem.subject() + ": " + problem.message(),
                            Fact.of(Fact.Code.RECORD_PROBLEM, problem.subject(), problem.message()));
        }
    }

    /** Ends the second thread after it has shown the last counts. */
    @Override
    public void close() {
        over = true;
        boolean interrupted = Uninterrupted.join(pulse);
        tellOfLeftOut();
        keepProblems();
        // why: the interrupt of a person's stop may come when the listing has just ended; it is not meant for the
        // worker
        if (interrupted && !askedToStop) {
            listing.interrupt();
        }
    }

    private void tellOfLeftOut() {
        files.leftOut()
                .fact()
                .ifPresent(fact -> workplace
                        .events()
                        .publish(
                                Event.Level.INFO, source.name(), files.leftOut().sentence(), fact));
    }

    private void beat() {
        try {
            while (!over) {
                show();
                Instant now = workplace.clock().instant();
                if (!now.isBefore(problemsKept.plus(PROBLEMS_ARE_KEPT_EVERY))) {
                    problemsKept = now;
                    keepProblems();
                }
                if (askedToStop || workplace.board().isAskedToStop(source.id())) {
                    // why each time: whatever the listing calls may have lost an interrupt
                    stopListing();
                }
                Thread.sleep(PULSE);
            }
            show();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private RunProblems keptProblems() {
        try {
            return problemsFile.load();
        } catch (IOException unreadable) {
            LOG.warn("What was odd in {} before cannot be read: {}", source.name(), unreadable.getMessage());
            return RunProblems.NONE;
        }
    }

    private void keepProblems() {
        ProblemTally tally = problems;
        try {
            if (tally.takeChanged()) {
                problemsFile.save(tally.all());
            }
        } catch (IOException failure) {
            LOG.warn("What is odd in {} could not be kept: {}", source.name(), failure.getMessage());
        }
    }

    private void show() throws InterruptedException {
        workplace.board().put(counted());
        workplace.registry().heartbeat(worker.key(), worker.note().json());
    }

    private synchronized RunProgress counted() {
        progress = progress.counting(run.counts(), run.expectedTotal(), message());
        return progress;
    }

    private @Nullable String message() {
        if (askedToStop) {
            return RunProgress.STOPPING;
        }
        return waiting.isEmpty() ? context.waiting() : waiting;
    }
}
