package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.document.Stamp;
import org.windrow.store.Silo;
import org.windrow.store.pairtree.PairtreePath;

/**
 * Compares an index with its silo and puts in order what differs. Building an index is the same with an empty one, and going on
 * after a kill is the same with a part of one: what is in it already costs no more than a look.
 *
 * <p>Memory holds one bit for each object that is in the index.
 */
final class SiloScan {

    private static final Logger LOG = LoggerFactory.getLogger(SiloScan.class);

    /** Most of the time a thread that reads small files waits for the disk. */
    private static final int READERS_PER_THREAD = 4;

    private final Silo silo;
    private final ObjectIndexer indexer;
    private final IndexStore store;
    private final ScanCounts counts;
    private final Pace pace;
    private final int threads;
    private final BooleanSupplier stopped;

    /** How a comparison ended. */
    enum End {
        /** Everything was compared. */
        WHOLE,
        /** A folder could not be listed; so nothing was taken out of the index. */
        IN_PART,
        /** It was asked to stop; what was done stays done. */
        STOPPED
    }

    /** @param stopped asked now and then; why not an interrupt: it would close the files under the index */
    SiloScan(
            Silo silo,
            ObjectIndexer indexer,
            IndexStore store,
            ScanCounts counts,
            Pace pace,
            int threads,
            BooleanSupplier stopped) {
        this.stopped = stopped;
        this.silo = silo;
        this.indexer = indexer;
        this.store = store;
        this.counts = counts;
        this.pace = pace;
        this.threads = threads * READERS_PER_THREAD;
    }

    /** Compares everything. */
    End run() throws IOException {
        IndexSearcher before = store.acquire();
        try {
            KnownObjects known = new KnownObjects(before.getIndexReader());
            boolean fromNothing = indexer.buildFromNothing(store);
            boolean whole =
                    new SiloWalk(threads, folder -> visit(folder, known, fromNothing), stopped).over(silo.treeFolder());
            if (whole && !stopped.getAsBoolean()) {
                known.forEachUnmet(this::mayBeGone);
            }
            return stopped.getAsBoolean() ? End.STOPPED : whole ? End.WHOLE : End.IN_PART;
        } finally {
            indexer.built();
            IndexStore.release(before);
        }
    }

    private void visit(Path folder, KnownObjects known, boolean fromNothing) throws IOException {
        long start = System.nanoTime();
        compare(folder, known, fromNothing);
        long now = System.nanoTime();
        LockSupport.parkNanos(pace.rest(now - start, threads, now));
    }

    private void compare(Path folder, KnownObjects known, boolean fromNothing) throws IOException {
        Optional<String> identifier = identifier(folder);
        if (identifier.isEmpty()) {
            return;
        }
        if (fromNothing) {
            indexer.first(identifier.get(), folder, store);
            counts.write();
        } else {
            Optional<Stamp> stamp = stamp(folder);
            if (stamp.isEmpty()) {
                return;
            }
            if (!known.has(identifier.get(), stamp.get(), indexer.withText())) {
                indexer.update(identifier.get(), store);
                counts.write();
            }
        }
        counts.look();
    }

    private void mayBeGone(String identifier) throws IOException {
        if (!stopped.getAsBoolean()) {
            indexer.update(identifier, store);
            counts.remove();
        }
    }

    private Optional<String> identifier(Path folder) {
        try {
            return Optional.of(PairtreePath.identifier(silo.treeFolder().relativize(folder)));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is passed by: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Stamp> stamp(Path folder) {
        try {
            return Stamp.of(folder);
        } catch (IOException e) {
            LOG.warn("{} is passed by: {}", folder, e.toString());
            return Optional.empty();
        }
    }
}
