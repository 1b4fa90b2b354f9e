package org.windrow.cli.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.cli.terminal.ShellWord;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.local.NodeException;
import org.windrow.engine.local.NodePlan;
import org.windrow.engine.local.RunningNode;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisException;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunProgress.Phase;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Contact;
import org.windrow.engine.worker.NodeSettings;
import org.windrow.store.Silo;

/**
 * One harvest into one silo, with a node of its own. An embedded Redis keeps its data in the silo, so that an interrupted
 * harvest goes on with its queue, and two harvests into different silos do not meet.
 */
public final class OneHarvest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OneHarvest.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** So long Redis may take to hear of a stop; then it is away, and the next call finds its queue as it is. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    /** So long a run that was told to stop may take for it; what it has under way then waits for the next call. */
    private static final Duration END_PATIENCE = Duration.ofSeconds(30);

    /** Files of one harvest are fetched by so many downloaders. */
    private static final int DOWNLOADERS = 1;

    private final RunningNode node;
    private final Source source;
    private final Path silo;
    private final Terminal terminal;
    private final Clock clock;
    private final Instant began;
    private final EventLog events;
    private final SiloDisk disk;
    private final Thread watcher = Thread.currentThread();
    private volatile boolean watching;
    private volatile @Nullable String stopped;
    private volatile Instant latestEnd = Instant.MAX;

    private OneHarvest(RunningNode node, Source source, Path silo, EventLog events, Terminal terminal, Clock clock) {
        this.node = node;
        this.source = source;
        this.silo = silo;
        this.events = events;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
        this.disk = new SiloDisk(silo);
    }

    /**
     * Starts a node and asks it for the harvest. The calling thread is the one to wait for the end.
     *
     * @param silo the silo's folder, absolute; made if it is not there
     * @param redis another's Redis; null for an embedded one
     * @param settings what a person has decided
     * @throws IOException if the folder is not a silo or cannot be written
     * @throws NodeException if Redis or the workers could not be started
     */
    public static OneHarvest start(
            Source source,
            Path silo,
            @Nullable RedisAddress redis,
            Configuration settings,
            Terminal terminal,
            Clock clock)
            throws IOException, NodeException, InterruptedException {
        Path control;
        try (Silo opened = Silo.openOrCreate(silo, source.address().toString())) {
            opened.recover();
            control = opened.controlFolder();
        }
        Optional<String> trouble = new SiloDisk(silo).trouble();
        if (trouble.isPresent()) {
            throw new IOException(trouble.get());
        }
        EventLog events = EventLog.inMemory(clock, new Secrets());
        NodePlan plan = new NodePlan(
                redis,
                control.resolve("redis"),
                Objects.requireNonNull(silo.getParent(), "A silo's folder has a parent"),
                NodeSettings.ofThisProcess(1, DOWNLOADERS, settings),
                Contact.identity(settings.contactAddress()),
                settings.web());
        OneHarvest harvest =
                new OneHarvest(new RunningNode(plan, events, clock), source, silo, events, terminal, clock);
        boolean begun = false;
        try {
            harvest.node.startAndWait();
            harvest.begin();
            begun = true;
            return harvest;
        } finally {
            if (!begun) {
                harvest.close();
            }
        }
    }

    /**
     * Waits for the end, showing how it goes on. A server that asks to wait for long is an end, too, and so is a disk that is
     * full: the command ends and says what to do.
     */
    public HarvestAnswer toItsEnd() throws InterruptedException {
        ProgressLine line = new ProgressLine();
        RunProgress run = look();
        try {
            watching = true;
            while (run.isUnderWay() && run.phase() != Phase.PARKED && !isOverdue()) {
                terminal.progress(line.at(clock.instant(), run));
                Optional<String> trouble = stopped == null ? disk.trouble(this::waitsForFilesOnly) : Optional.empty();
                if (trouble.isPresent() && !stop(trouble.get())) {
                    break;
                }
                Thread.sleep(LOOK);
                run = look();
            }
        } catch (InterruptedException cut) {
            if (stopped == null) {
                throw cut;
            }
            // why: Redis is away, so how the run stands is not known any better than before
        } finally {
            watching = false;
        }
        terminal.progress("");
        return answer(run);
    }

    /** Asks for a clean stop, from another thread; {@link #toItsEnd} then returns soon, even if Redis is away. */
    public void stop() {
        try {
            if (!stop("Stopped on request; what came is kept") && watching) {
                watcher.interrupt();
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        node.close();
        events.close();
    }

    /** Whether Redis took the word that the run is to stop. */
    private boolean stop(String why) throws InterruptedException {
        stopped = why;
        latestEnd = clock.instant().plus(END_PATIENCE);
        AtomicBoolean told = new AtomicBoolean();
        Thread asking = Thread.ofVirtual().name("ask-to-stop").start(() -> {
            try {
                node.node().desk().stop(source.id());
                told.set(true);
            } catch (InterruptedException tooLong) {
                Thread.currentThread().interrupt();
            } catch (RedisException refused) {
                LOG.debug("Redis did not take the word to stop", refused);
            }
        });
        asking.join(STOP_PATIENCE);
        asking.interrupt();
        return told.get();
    }

    private boolean isOverdue() {
        return clock.instant().isAfter(latestEnd);
    }

    private boolean waitsForFilesOnly() throws InterruptedException {
        return node.node().workplace().control().depths(JobKind.DOWNLOAD).stream()
                .filter(depths -> depths.source().equals(source.id()))
                .anyMatch(depths -> depths.delayed() > 0 && depths.delayed() == depths.pending());
    }

    private void begin() throws InterruptedException {
        if (node.hasOwnRedis()) {
            // why: nobody else works for this Redis, so a run that is open was left by a process that was killed.
            // Asking anew resumes it from the silo's checkpoint
            node.node().workplace().control().removeJobsOf(JobKind.HARVEST, source.id());
            node.node().workplace().board().remove(source.id());
        }
        node.node().desk().ask(source, false);
    }

    private RunProgress look() throws InterruptedException {
        return node.node().desk().find(source.id()).orElseThrow();
    }

    private HarvestAnswer answer(RunProgress run) {
        End end = run.end();
        if (end == null) {
            String reason = run.message() == null ? "The server asks to wait" : run.message();
            String until = run.retryAt() == null ? "" : "; it asks not to be asked before " + run.retryAt();
            end = new End(RunStatus.INCOMPLETE, reason + until, false, clock.instant());
        }
        String why = stopped;
        if (why != null) {
            end = new End(RunStatus.INCOMPLETE, why, end.listComplete(), end.at());
        }
        String resume = end.status() == RunStatus.INCOMPLETE ? command() : "";
        return new HarvestAnswer(end, run.counts(), Duration.between(began, clock.instant()), resume);
    }

    private String command() {
        StringJoiner words = new StringJoiner(" ");
        words.add("windrow harvest")
                .add(ShellWord.of(source.address().toString()))
                .add("--silo")
                .add(ShellWord.of(silo.toString()));
        source.options().forEach((name, value) -> {
            String option = name.equals("metadataPrefix") ? "prefix" : name;
            if (!value.equals("oai_dc") || !option.equals("prefix")) {
                words.add("--" + option).add(ShellWord.of(value));
            }
        });
        if (!source.files()) {
            words.add("--no-files");
        }
        return words.toString();
    }
}
