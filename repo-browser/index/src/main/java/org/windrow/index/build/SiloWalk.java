package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.pairtree.PairtreeFolder;

/**
 * Goes through a pairtree with several threads, in no order, and visits the folder of each object once. More threads than
 * processors are of use, since most of them wait for the disk. Memory holds the names of one folder for each level and thread.
 * Links are never followed.
 */
final class SiloWalk {

    private static final Logger LOG = LoggerFactory.getLogger(SiloWalk.class);

    /** Looks at the folder of one object. */
    @FunctionalInterface
    interface Visit {
        void object(Path folder) throws IOException;
    }

    private final int threads;
    private final Visit visit;
    private final BooleanSupplier stopped;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final AtomicBoolean whole = new AtomicBoolean(true);
    private int busy;
    private volatile @Nullable Throwable failure;

    /** @param stopped asked now and then; why not an interrupt: it would close the files under the index */
    SiloWalk(int threads, Visit visit, BooleanSupplier stopped) {
        this.threads = threads;
        this.visit = visit;
        this.stopped = stopped;
    }

    /**
     * Walks.
     *
     * @return whether every folder could be listed
     * @throws IOException what a visit threw first; the walk ends with it
     */
    boolean over(Path root) throws IOException {
        waiting.add(root);
        try (Workers workers = new Workers(threads, "index-build")) {
            for (int i = 0; i < threads; i++) {
                workers.execute(this::work);
            }
        }
        Throwable failed = failure;
        if (failed != null) {
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
        return whole.get();
    }

    private void work() {
        for (Path folder = take(); folder != null; folder = take()) {
            try {
                descend(folder);
            } catch (IOException | RuntimeException | InternalError | AssertionError e) {
                fail(e);
            } finally {
                done();
            }
        }
    }

    private void descend(Path folder) throws IOException {
        if (over()) {
            return;
        }
        PairtreeFolder listed;
        try {
            listed = PairtreeFolder.list(folder);
        } catch (IOException e) {
            whole.set(false);
            LOG.warn("Cannot list {}, which is passed by: {}", folder, e.toString());
            return;
        }
        if (listed.object()) {
            visit.object(folder);
        }
        for (String name : listed.shorties()) {
            Path child = folder.resolve(name);
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && !give(child)) {
                descend(child);
            }
        }
    }

    private boolean over() {
        return stopped.getAsBoolean() || failure != null;
    }

    private synchronized void fail(Throwable problem) {
        if (failure == null) {
            failure = problem;
        }
    }

    /** Leaves a folder to another thread, if one may soon have nothing to do. */
    private synchronized boolean give(Path folder) {
        if (waiting.size() >= threads) {
            return false;
        }
        waiting.add(folder);
        notifyAll();
        return true;
    }

    /** A folder to go on from; null if all are done. */
    private synchronized @Nullable Path take() {
        boolean interrupted = false;
        while (waiting.isEmpty() && busy > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Path next = waiting.poll();
        if (next != null) {
            busy++;
        }
        return next;
    }

    private synchronized void done() {
        busy--;
        notifyAll();
    }
}
