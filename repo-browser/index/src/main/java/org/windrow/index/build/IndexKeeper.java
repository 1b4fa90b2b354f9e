package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.build.ComparisonRequests.Kind;
import org.windrow.index.build.IndexProgress.Phase;
import org.windrow.index.document.ObjectDocuments;
import org.windrow.store.Silo;
import org.windrow.store.change.ChangeTail;

/**
 * Keeps an index true to its silo. One thread {@linkplain Follower follows} what changes; another compares the whole silo when
 * that is asked for, when changes were missed, and after something went wrong. Safe for threads.
 */
public final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private static final Duration MEND_AFTER = Duration.ofSeconds(5);

    private final IndexFolder folder;
    private final Silo silo;
    private final ObjectDocuments documents;
    private final ObjectIndexer indexer;
    private final InstantSource clock;
    private final int threads;
    private final Pace pace;
    private final ComparisonRequests requests = new ComparisonRequests();
    private final Follower follower;
    private final Thread following;
    private final Thread comparing;
    private volatile IndexStore store;
    private volatile ScanCounts counts;
    private volatile long expected = -1;
    private volatile boolean closed;
    private volatile boolean damagedBefore;
    private volatile @Nullable String problem;

    private IndexKeeper(
            IndexFolder folder, Silo silo, ObjectDocuments documents, ChangeTail tail, InstantSource clock, int threads)
            throws IndexException {
        this.folder = folder;
        this.silo = silo;
        this.documents = documents;
        this.indexer = new ObjectIndexer(silo, documents);
        this.clock = clock;
        this.threads = threads;
        this.pace = new Pace(Runtime.getRuntime().availableProcessors());
        this.store = IndexStore.open(folder, false);
        documents.withText(folder.withText());
        this.counts = new ScanCounts(clock);
        this.follower = new Follower(new Hooks(), indexer, tail, pace);
        this.following = Thread.ofPlatform().daemon().name("index-follow").unstarted(follower);
        this.comparing = Thread.ofPlatform().daemon().name("index-compare").unstarted(this::compareWhenAsked);
    }

    /**
     * Opens the index of a silo and begins to follow what is written to the silo from now on.
     *
     * @param path the index's folder; made if it is not there
     * @param threads how many threads read and index objects during a comparison
     * @throws IndexException if another process has the index open, or the folder cannot be used
     */
    public static IndexKeeper open(Path path, Silo silo, ObjectDocuments documents, InstantSource clock, int threads)
            throws IndexException {
        ChangeTail tail;
        try {
            tail = ChangeTail.from(silo.controlFolder());
        } catch (IOException e) {
            throw new IndexException("Cannot read what changes in " + silo.root() + ": " + e.getMessage(), e);
        }
        IndexFolder folder = new IndexFolder(path, silo.uriBase());
        IndexKeeper keeper = new IndexKeeper(folder, silo, documents, tail, clock, threads);
        keeper.following.start();
        keeper.comparing.start();
        return keeper;
    }

    /** An object has changed, or is new or gone. Returns at once. */
    public void changed(String identifier) {
        follower.changed(identifier);
    }

    /** Asks for a comparison of the whole silo. Returns at once. */
    public void compare() {
        requests.ask(Kind.COMPARE);
    }

    /** Asks for the index to be emptied and built anew. Returns at once. */
    public void rebuild() {
        requests.ask(Kind.REBUILD);
    }

    /** Whether the text of files is searched. */
    public boolean withText() {
        return documents.withText();
    }

    /**
     * Has the text of files searched or not, and keeps that with the index. Objects with such files are read again by the next
     * comparison, which is asked for at once.
     *
     * @throws IndexException if it cannot be kept; then it stays as it was
     */
    public void withText(boolean wanted) throws IndexException {
        try {
            folder.withText(wanted);
        } catch (IOException e) {
            throw new IndexException("Cannot write in the index's folder " + folder.path() + ": " + e.getMessage(), e);
        }
        documents.withText(wanted);
        compare();
    }

    /** How far the index is. */
    public IndexProgress progress() {
        ScanCounts now = counts;
        @Nullable Kind running = requests.running();
        Phase phase = closed
                ? Phase.CLOSED
                : running == null ? Phase.IDLE : store.complete() ? Phase.COMPARING : Phase.BUILDING;
        return new IndexProgress(
                phase,
                now.looked(),
                now.written(),
                now.removed(),
                expected < 0 ? OptionalLong.empty() : OptionalLong.of(expected),
                running == null ? 0 : now.perSecond(),
                follower.pending(),
                store.complete(),
                problem);
    }

    /**
     * What there is to search now; to be given back with {@link IndexStore#release}.
     *
     * @throws IOException if the index is closed or cannot be read
     */
    public IndexSearcher acquire() throws IOException {
        return store.acquire();
    }

    /**
     * A search has met a problem that the index itself may be the cause of.
     *
     * @return whether the index is damaged, and now built anew; if that is not sure, it is looked at in the background
     */
    public boolean suspect(Throwable trouble) {
        boolean damaged = Damage.isShownBy(trouble);
        if (damaged) {
            LOG.warn("The index {} is damaged and is built anew: {}", folder.path(), trouble.toString());
        }
        requests.ask(damaged ? Kind.REPLACE : Kind.EXAMINE);
        return damaged;
    }

    /**
     * A search over several indexes has met a problem, and this one may be its cause, which is looked at in the background.
     *
     * @return whether the problem shows damage, of whichever of them
     */
    public boolean examine(Throwable trouble) {
        requests.ask(Kind.EXAMINE);
        return Damage.isShownBy(trouble);
    }

    /** Waits until no comparison is asked for or going on; false if that takes longer than the limit, or the index was closed. */
    public boolean awaitComparison(Duration limit) throws InterruptedException {
        return requests.await(limit);
    }

    /**
     * Waits until all that was asked for and written before this call can be searched.
     *
     * @return false if it took longer than the limit, or the index was closed or failed
     */
    public boolean await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        do {
            if (!requests.await(left(deadline)) || !follower.await(left(deadline))) {
                return false;
            }
        } while (!requests.idle());
        return true;
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private void compareWhenAsked() {
        while (!closed) {
            try {
                Kind kind = requests.take();
                try {
                    compareNow(kind);
                } finally {
                    requests.done();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | InternalError | AssertionError e) {
                // why not the one it began with: this thread itself may have replaced it, and the new one fail as well
                failed(e, store);
            }
        }
    }

    private void compareNow(Kind kind) throws IOException {
        switch (kind) {
            case REBUILD -> store.clear();
            case REPLACE -> replace(true);
            case MEND -> replace(false);
            case EXAMINE -> {
                if (intact()) {
                    return;
                }
                replace(true);
            }
            case COMPARE -> {}
        }
        IndexStore now = store;
        IndexSearcher searcher = now.acquire();
        try {
            expected = now.complete() ? searcher.getIndexReader().numDocs() : -1;
        } finally {
            IndexStore.release(searcher);
        }
        counts = new ScanCounts(clock);
        SiloScan.End end = new SiloScan(silo, indexer, now, counts, pace, threads, () -> closed).run();
        if (end == SiloScan.End.WHOLE) {
            now.completed(true);
            problem = null;
        } else if (end == SiloScan.End.IN_PART) {
            problem = "A folder of " + silo.root() + " could not be listed; what lies below it may not be found";
        }
        if (end != SiloScan.End.STOPPED) {
            now.show();
            now.keep();
        }
    }

    private boolean intact() {
        try {
            store.checkIntegrity();
            return true;
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            LOG.warn("The index {} is damaged and is built anew: {}", folder.path(), e.toString());
            return false;
        }
    }

    /** Closes the index and opens it again, which takes it away if it is damaged. */
    private synchronized void replace(boolean anew) throws IOException {
        if (closed) {
            return;
        }
        try {
            store.abandon();
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            LOG.debug("The index {} did not close well: {}", folder.path(), e.toString());
        }
        store = IndexStore.open(folder, anew);
        notifyAll();
    }

    /** why: after a write has failed, the next is told only that the index is closed, and because of what */
    private static Throwable reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof AlreadyClosedException && cause != null ? cause : failure;
    }

    private void failed(Throwable e, IndexStore used) {
        // why: who still had the index that was replaced meanwhile sees it closed, and what it did is compared anyway
        if (closed || used != store) {
            return;
        }
        boolean damaged = Damage.isShownBy(e);
        String what = damaged
                ? "The index " + folder.path() + " is damaged and is built anew"
                : "The index " + folder.path() + " cannot be written and is tried again";
        if (problem == null) {
            LOG.warn("{}: {}", what, e.toString());
        }
        problem = what + ": " + reason(e).getMessage();
        follower.giveUp();
        try {
            // why: a full disk does not get empty by trying harder, nor one that damages what is written any better
            boolean first = damaged && !damagedBefore;
            damagedBefore |= damaged;
            if (staysFor(first ? Duration.ZERO : MEND_AFTER, used)) {
                requests.ask(damaged ? Kind.REPLACE : Kind.MEND);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits while an index that failed is still the one that is used.
     *
     * @return false if it was replaced meanwhile, by the other thread that it failed, or all is to end
     */
    private synchronized boolean staysFor(Duration limit, IndexStore broken) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!closed && store == broken) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return true;
            }
            wait(left);
        }
        return false;
    }

    /** Ends what is going on, cleanly; what was written is kept. Waits for it, some seconds at most. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            notifyAll();
        }
        follower.nudge();
        follower.giveUp();
        requests.close();
        join(following);
        join(comparing);
        store.close();
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the follower may know and ask. */
    private final class Hooks implements Follower.Keeper {

        @Override
        public IndexStore store() {
            return store;
        }

        @Override
        public boolean comparing() {
            return requests.running() != null;
        }

        @Override
        public void compare() {
            IndexKeeper.this.compare();
        }

        @Override
        public void failed(Throwable trouble, IndexStore used) {
            IndexKeeper.this.failed(trouble, used);
        }

        @Override
        public boolean closed() {
            return closed;
        }
    }
}
