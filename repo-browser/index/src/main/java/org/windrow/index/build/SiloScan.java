package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.document.Stamp;
import org.windrow.store.Silo;
import org.windrow.store.pairtree.PairtreePath;
import org.windrow.store.pairtree.PairtreeWalk;

/**
 * Compares an index with its silo and puts in order what differs. Building an index is the same with an empty one, and going on
 * after a kill is the same with a part of one: what is in it already costs no more than a look.
 *
 * <p>One thread walks the tree, others read and index. Memory holds one bit for each object, and a few batches of paths.
 */
final class SiloScan {

    private static final Logger LOG = LoggerFactory.getLogger(SiloScan.class);

    private static final int BATCH = 128;

    private final Silo silo;
    private final ObjectIndexer indexer;
    private final IndexStore store;
    private final ScanCounts counts;
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
            int threads,
            BooleanSupplier stopped) {
        this.stopped = stopped;
        this.silo = silo;
        this.indexer = indexer;
        this.store = store;
        this.counts = counts;
        this.threads = threads;
    }

    /** Compares everything. */
    End run() throws IOException {
        IndexSearcher before = store.acquire();
        try {
            KnownObjects known = new KnownObjects(before.getIndexReader());
            boolean whole = walk(known);
            if (whole && !stopped.getAsBoolean()) {
                known.forEachUnmet(this::mayBeGone);
            }
            return stopped.getAsBoolean() ? End.STOPPED : whole ? End.WHOLE : End.IN_PART;
        } finally {
            IndexStore.release(before);
        }
    }

    private boolean walk(KnownObjects known) throws IOException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        boolean[] whole = {true};
        PairtreeWalk walk = new PairtreeWalk(silo.treeFolder(), (folder, e) -> {
            whole[0] = false;
            LOG.warn("Cannot list {}, which is passed by: {}", folder, e.toString());
        });
        Semaphore room = new Semaphore(2 * threads);
        try (Workers workers = new Workers(threads, "index-build")) {
            while (!stopped.getAsBoolean() && failure.get() == null && walk.hasNext()) {
                List<Path> batch = new ArrayList<>(BATCH);
                while (batch.size() < BATCH && walk.hasNext()) {
                    batch.add(walk.next());
                }
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        compare(batch, known);
                    } catch (IOException | RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
            }
            room.acquireUninterruptibly(2 * threads);
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
        return whole[0];
    }

    private void compare(List<Path> folders, KnownObjects known) throws IOException {
        for (Path folder : folders) {
            Optional<String> identifier = identifier(folder);
            Optional<Stamp> stamp = identifier.isPresent() ? stamp(folder) : Optional.empty();
            if (identifier.isEmpty() || stamp.isEmpty() || stopped.getAsBoolean()) {
                continue;
            }
            counts.look();
            if (!known.has(identifier.get(), stamp.get().value())) {
                indexer.update(identifier.get(), store);
                counts.write();
            }
        }
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
