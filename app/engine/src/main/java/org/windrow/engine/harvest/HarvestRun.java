package org.windrow.engine.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.run.HarvestState;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.run.OpenRun;
import org.windrow.engine.run.RunCounter;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Source;
import org.windrow.spi.HarvestContext;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestTask;
import org.windrow.spi.HarvesterPlugin;
import org.windrow.store.Silo;

/**
 * Lists the records of a source into a silo and queues their files: from the last checkpoint to the end of the list.
 *
 * <p>The order that keeps the promise of the checkpoint: records are written, made durable, their files queued, and only
 * then the checkpoint moves. Each step may be repeated without harm.
 */
public final class HarvestRun {

    /** A record costs some twenty calls of the file system, most of which wait for each other within one thread. */
    private static final int STORING_THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final Source source;
    private final HarvesterPlugin plugin;
    private final Silo silo;
    private final FileQueue files;
    private final HarvestContext context;
    private final Listener listener;
    private final HarvestStateFile stateFile;

    /** Is told how a run goes on. Calls come from several threads. */
    public interface Listener {

        /** The run has begun or is resumed, under this key, from these counts. */
        void begun(String run, RunCounts counts);

        /** Something odd was met. */
        void problem(HarvestProblem problem);
    }

    private volatile RunCounter counter = new RunCounter(RunCounts.NONE);
    private volatile @Nullable Long expectedTotal;

    /**
     * @param source what to harvest
     * @param plugin knows that kind of source
     * @param silo where the records go
     * @param files where the files are queued
     * @param context what the plugin is lent
     * @param listener is told how it goes
     */
    public HarvestRun(
            Source source,
            HarvesterPlugin plugin,
            Silo silo,
            FileQueue files,
            HarvestContext context,
            Listener listener) {
        this.source = source;
        this.plugin = plugin;
        this.silo = silo;
        this.files = files;
        this.context = context;
        this.listener = listener;
        this.stateFile = HarvestStateFile.of(silo.controlFolder(), source);
    }

    /** The counts now, those of the files aside. */
    public RunCounts counts() {
        return counter.counts();
    }

    /** How many records the source says there are; null as long as it has not. */
    public @Nullable Long expectedTotal() {
        return expectedTotal;
    }

    /**
     * Lists to the end, on the calling thread.
     *
     * @param newRun the key of a new run; an open run is resumed under its own
     * @param everything whether to forget the checkpoint and list everything again
     * @throws InterruptedException if the thread was interrupted; the next call goes on from the last checkpoint
     * @throws IOException if the silo's harvest state cannot be read or written
     */
    public Listing list(String newRun, boolean everything) throws IOException, InterruptedException {
        try {
            return listOrFail(newRun, everything);
        } catch (IOException failure) {
            // why: an interrupt that comes while a file is read or written shows as a failure of that file
            if (Thread.interrupted()) {
                var interrupted = new InterruptedException("Listing " + source.id() + " was interrupted");
                interrupted.initCause(failure);
                throw interrupted;
            }
            throw failure;
        }
    }

    private Listing listOrFail(String newRun, boolean everything) throws IOException, InterruptedException {
        HarvestState before = stateFile.load();
        HarvestState begun = before.begin(newRun, context.clock().instant(), everything);
        OpenRun open = begun.openRun() == null ? new OpenRun(newRun, Instant.MIN, RunCounts.NONE) : begun.openRun();
        stateFile.save(begun);
        counter = new RunCounter(open.counts());
        listener.begun(open.run(), open.counts());
        Listing listing = list(begun, open.run());
        if (listing.complete() && source.files()) {
            queueLeftBehind(before);
        }
        return listing;
    }

    private Listing list(HarvestState begun, String run) throws IOException, InterruptedException {
        Committing committing = new Committing(begun);
        try (PageCommitter<StoredPage> committer = new PageCommitter<>(source.id(), committing);
                RecordPipeline<PageUnderWay> pipeline = new RecordPipeline<>(
                        source.id(),
                        STORING_THREADS,
                        new RecordStorer(silo, run, counter, committer, listener::problem))) {
            HarvestTask task =
                    new HarvestTask(source.settings(), begun.lastCheckpoint().orElse(null));
            HarvestEnd end = plugin.harvest(task, pipeline, context);
            pipeline.finish();
            return switch (end) {
                case HarvestEnd.Complete() -> listing(run, RunStatus.COMPLETE, "", null);
                case HarvestEnd.Incomplete(String reason, Instant retryAt) ->
                    listing(run, RunStatus.INCOMPLETE, reason, retryAt);
            };
        } catch (HarvestException refused) {
            return listing(run, RunStatus.FAILED, message(refused), null);
        } catch (StoreFailedException failure) {
            return listing(run, RunStatus.INCOMPLETE, message(failure), null);
        }
    }

    private Listing listing(String run, RunStatus status, String reason, @Nullable Instant retryAt) {
        return new Listing(run, status, reason, retryAt, counter.counts());
    }

    /**
     * Looks for files that earlier runs left behind: if the last one did not get them all, if one was cut off, or if Redis
     * forgot the silo.
     */
    private void queueLeftBehind(HarvestState before) throws IOException, InterruptedException {
        boolean firstHarvest = before.checkpoint() == null && before.history().isEmpty();
        boolean leftBehind = before.filesOutstanding() > 0 || before.openRun() != null || !files.remembersSilo();
        if (!firstHarvest && leftBehind) {
            new LeftBehind(silo).queueInto(files);
        }
        files.rememberSilo();
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /** Makes stored pages durable, queues their files, and moves the checkpoint. Runs on the committer's thread. */
    private final class Committing implements PageCommitter.Commit<StoredPage> {

        private HarvestState state;

        Committing(HarvestState begun) {
            this.state = begun;
        }

        @Override
        public void commit(List<StoredPage> pages) throws IOException, InterruptedException {
            silo.barrier();
            for (StoredPage page : pages) {
                if (!page.missing().isEmpty() || page.present() > 0) {
                    files.add(page.missing(), page.present());
                }
            }
            StoredPage last = pages.getLast();
            OptionalLong total = last.expectedTotal();
            if (total.isPresent()) {
                expectedTotal = total.getAsLong();
            }
            state = state.reached(last.checkpoint(), last.counts());
            stateFile.save(state);
        }
    }
}
