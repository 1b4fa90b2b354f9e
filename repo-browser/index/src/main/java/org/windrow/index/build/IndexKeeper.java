package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.build.IndexProgress.Phase;
import org.windrow.index.document.ObjectDocuments;
import org.windrow.store.Silo;

/**
 * Keeps an index true to its silo. One thread applies the changes that are told and publishes about once a second; another
 * compares the whole silo when that is asked for, when changes were missed, and after something went wrong. Safe for threads.
 */
public final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration PUBLISH_EVERY = Duration.ofSeconds(1);

    /** While much comes, fewer and larger segments are cheaper, and as much is lost by a kill. */
    private static final Duration PUBLISH_EVERY_WHILE_COMPARING = Duration.ofSeconds(5);

    private static final Duration MEND_AFTER = Duration.ofSeconds(5);

    private final IndexFolder folder;
    private final Silo silo;
    private final ObjectIndexer indexer;
    private final InstantSource clock;
    private final int threads;
    private final ChangeQueue changes = new ChangeQueue();
    private final ComparisonRequests requests = new ComparisonRequests();
    private final AtomicLong told = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower;
    private final Thread comparer;
    private volatile IndexStore store;
    private volatile ScanCounts counts;
    private volatile long expected = -1;
    private volatile long published;
    private volatile long failures;
    private volatile boolean hurry;
    private volatile boolean closed;
    private volatile @Nullable String problem;

    private IndexKeeper(IndexFolder folder, Silo silo, ObjectDocuments documents, InstantSource clock, int threads)
            throws IndexException {
        this.folder = folder;
        this.silo = silo;
        this.indexer = new ObjectIndexer(silo, documents);
        this.clock = clock;
        this.threads = threads;
        this.store = IndexStore.open(folder, false);
        this.counts = new ScanCounts(clock);
        this.follower = Thread.ofPlatform().daemon().name("index-follow").unstarted(this::follow);
        this.comparer = Thread.ofPlatform().daemon().name("index-compare").unstarted(this::compareWhenAsked);
    }

    /**
     * Opens the index of a silo and begins to keep it.
     *
     * @param path the index's folder; made if it is not there
     * @param threads how many threads read and index objects during a comparison
     * @throws IndexException if another process has the index open, or the folder cannot be used
     */
    public static IndexKeeper open(Path path, Silo silo, ObjectDocuments documents, InstantSource clock, int threads)
            throws IndexException {
        IndexKeeper keeper = new IndexKeeper(new IndexFolder(path, silo.uriBase()), silo, documents, clock, threads);
        keeper.follower.start();
        keeper.comparer.start();
        return keeper;
    }

    /** An object has changed, or is new or gone. Returns at once. */
    public void changed(String identifier) {
        changes.add(identifier);
        told.incrementAndGet();
    }

    /** Asks for a comparison of the whole silo. Returns at once. */
    public void compare() {
        requests.ask(ComparisonRequests.Kind.COMPARE);
    }

    /** Asks for the index to be emptied and built anew. Returns at once. */
    public void rebuild() {
        requests.ask(ComparisonRequests.Kind.REBUILD);
    }

    /** Whether every object of the silo has been in the index once. */
    public boolean complete() {
        return store.complete();
    }

    /** How far the index is. */
    public IndexProgress progress() {
        ScanCounts now = counts;
        ComparisonRequests.@Nullable Kind running = requests.running();
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
                changes.size(),
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

    /** A search has met damage: the index is built anew. */
    public void damaged(Throwable damage) {
        LOG.warn("The index {} is damaged and is built anew: {}", folder.path(), damage.toString());
        requests.ask(ComparisonRequests.Kind.REPLACE);
    }

    /**
     * Waits until all that was asked for and told before this call can be searched.
     *
     * @return false if it took longer than the limit, or the index was closed or failed
     */
    public boolean await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long failuresBefore = failures;
        if (!requests.await(limit)) {
            return false;
        }
        long upTo = told.get();
        hurry = true;
        changes.nudge();
        synchronized (this) {
            while (published < upTo && !closed && failures == failuresBefore) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return published >= upTo;
        }
    }

    private void follow() {
        long last = System.nanoTime() - PUBLISH_EVERY.toNanos();
        while (!closed) {
            IndexStore now = store;
            try {
                long mark = told.get();
                List<String> batch = changes.take(BATCH, PAUSE_MILLIS);
                for (String identifier : batch) {
                    indexer.update(identifier, now);
                }
                if (changes.takeMissed()) {
                    compare();
                }
                boolean drained = batch.size() < BATCH;
                boolean comparing = requests.running() != null;
                Duration every = comparing ? PUBLISH_EVERY_WHILE_COMPARING : PUBLISH_EVERY;
                if ((comparing || mark > published) && (hurry || System.nanoTime() - last >= every.toNanos())) {
                    hurry = false;
                    now.publish();
                    last = System.nanoTime();
                    if (drained) {
                        published(mark);
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                failed(e, now);
            }
        }
    }

    private void compareWhenAsked() {
        while (!closed) {
            IndexStore now = store;
            try {
                ComparisonRequests.Kind kind = requests.take();
                try {
                    compareNow(kind);
                } finally {
                    requests.done();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                failed(e, now);
            }
        }
    }

    private void compareNow(ComparisonRequests.Kind kind) throws IOException {
        switch (kind) {
            case REBUILD -> store.clear();
            case REPLACE -> replace(true);
            case MEND -> replace(false);
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
        SiloScan.End end = new SiloScan(silo, indexer, now, counts, threads, () -> closed).run();
        if (end == SiloScan.End.WHOLE) {
            now.completed(true);
            problem = null;
        } else if (end == SiloScan.End.IN_PART) {
            problem = "A folder of " + silo.root() + " could not be listed; what lies below it may not be found";
        }
        if (end != SiloScan.End.STOPPED) {
            now.publish();
        }
    }

    /** Closes the index and opens it again, which takes it away if it is damaged. */
    private synchronized void replace(boolean anew) throws IOException {
        if (closed) {
            return;
        }
        try {
            store.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The index {} did not close well: {}", folder.path(), e.toString());
        }
        store = IndexStore.open(folder, anew);
    }

    private void failed(Exception e, IndexStore used) {
        // why: who still had the index that was replaced meanwhile sees it closed, and what it did is compared anyway
        if (closed || used != store) {
            return;
        }
        if (problem == null) {
            LOG.warn("The index {} cannot be written; it is tried again: {}", folder.path(), e.toString());
        }
        problem = "The index " + folder.path() + " cannot be written: " + e.getMessage();
        synchronized (this) {
            failures++;
            notifyAll();
        }
        try {
            // why: a full disk does not get empty by trying harder
            if (!closing.await(MEND_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
                requests.ask(ComparisonRequests.Kind.MEND);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void published(long mark) {
        published = mark;
        notifyAll();
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
        closing.countDown();
        changes.nudge();
        requests.close();
        join(follower);
        join(comparer);
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
}
