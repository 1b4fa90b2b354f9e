package org.windrow.view.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.JointSearch;
import org.windrow.view.work.Hands;

/**
 * Opens the silos that are looked at, and closes those that no longer are. A few are opened at the same time, so that one on a disk
 * that does not answer does not hold up the others; they are compared with their indexes one after the other, since each of these
 * takes all processors and some fifty mebibytes. Safe for threads.
 */
public final class OpenShelves implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenShelves.class);

    private static final int AT_ONCE = 4;
    private static final long CLOSED_WITHIN_SECONDS = 30;

    private final Hands hands;
    private final Path indexes;
    private final JointSearch search;
    private final Map<Path, SiloSlot> slots = new HashMap<>();
    private final Semaphore opening = new Semaphore(AT_ONCE);
    private final ReentrantLock comparing = new ReentrantLock(true);
    private boolean closed;

    /**
     * @param indexes the folder of all indexes, outside of every silo
     * @param clock says what now is, and where days begin
     */
    public OpenShelves(Hands hands, Path indexes, Clock clock) {
        this.hands = hands;
        this.indexes = indexes;
        this.search = new JointSearch(clock);
    }

    /**
     * Opens these silos in the background, and closes all others. Those that are open already stay so. Returns at once.
     *
     * @param scope what they are to the person
     * @param folders the silos' folders, absolute, each once
     * @param names what silos are called
     */
    public synchronized OpenSilos open(Scope scope, List<Path> folders, SiloNames names) {
        List<SiloSlot> wanted = new ArrayList<>();
        BlockingQueue<SiloSlot> settled = new LinkedBlockingQueue<>();
        if (!closed) {
            slots.values().stream()
                    .filter(slot -> slot.wanted() && !folders.contains(slot.folder()))
                    .forEach(slot -> {
                        slot.want(false);
                        hands.quietly(() -> settle(slot));
                    });
            for (Path folder : folders) {
                SiloSlot slot = slots.computeIfAbsent(folder, SiloSlot::new);
                slot.want(true);
                wanted.add(slot);
                hands.quietly(() -> open(slot, settled));
            }
        }
        return new OpenSilos(scope, wanted, names, settled, search);
    }

    private boolean open(SiloSlot slot, BlockingQueue<SiloSlot> settled) throws IOException, InterruptedException {
        opening.acquire();
        try {
            settle(slot);
        } finally {
            opening.release();
            settled.add(slot);
        }
        comparing.lockInterruptibly();
        try {
            slot.compare();
        } finally {
            comparing.unlock();
        }
        return true;
    }

    private CompletableFuture<?> close(SiloSlot slot) {
        slot.want(false);
        return hands.ask(() -> settle(slot));
    }

    private boolean settle(SiloSlot slot) throws IOException {
        slot.settle(indexes);
        return true;
    }

    /** Closes all, and waits for that some seconds at most; afterwards nothing can be opened. */
    @Override
    public void close() {
        CompletableFuture<?>[] closings;
        synchronized (this) {
            closed = true;
            closings = slots.values().stream().map(this::close).toArray(CompletableFuture[]::new);
        }
        try {
            CompletableFuture.allOf(closings).get(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            LOG.warn("An index was not closed cleanly; it is mended when it is opened again", e);
        } catch (TimeoutException e) {
            LOG.warn("A silo does not answer, and was left open");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
