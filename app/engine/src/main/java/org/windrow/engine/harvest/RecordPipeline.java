package org.windrow.engine.harvest;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.Metadata;
import org.windrow.spi.PageEnd;
import org.windrow.spi.RecordSink;

/**
 * Takes records from the plugin's thread and stores them on a thread of its own. What is under way is bounded by bytes: when
 * storing falls behind, the plugin waits, and so does its server.
 *
 * <p>Used by one plugin thread. {@link #finish} or {@link #close} ends it.
 */
final class RecordPipeline implements RecordSink, AutoCloseable {

    /** What may wait between the threads, in kibibytes. */
    private static final int ROOM_KIB = 32 * 1024;

    private static final int RECORD_OVERHEAD_BYTES = 512;

    /** What the storing thread takes. */
    private sealed interface Item {
        record Store(HarvestedRecord record, int kib) implements Item {}

        record EndPage(PageEnd page) implements Item {}

        record Tell(HarvestProblem problem) implements Item {}

        record Finish() implements Item {}
    }

    private final Stage stage;
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM_KIB);
    private final Thread storing;
    private volatile @Nullable Exception failure;

    /** What is done with what was harvested; all calls come from one thread, in order. */
    interface Stage {

        /** Stores one record. */
        void record(HarvestedRecord record) throws IOException, InterruptedException;

        /** Ends a page. */
        void pageEnd(PageEnd page) throws IOException, InterruptedException;

        /** Takes word of something odd. */
        void problem(HarvestProblem problem);

        /** Waits until every page given before is durable. */
        void finish() throws IOException, InterruptedException;
    }

    RecordPipeline(String name, Stage stage) {
        this.stage = stage;
        this.storing = Thread.ofPlatform().name(name + "-store").daemon().unstarted(this::store);
        storing.start();
    }

    @Override
    public void record(HarvestedRecord record) throws InterruptedException {
        Metadata metadata = record.metadata();
        int bytes = RECORD_OVERHEAD_BYTES + (metadata == null ? 0 : metadata.bytes().length);
        int kib = Math.min(ROOM_KIB, bytes / 1024 + 1);
        while (!room.tryAcquire(kib, 1, TimeUnit.SECONDS)) {
            throwFailure();
        }
        give(new Item.Store(record, kib));
    }

    @Override
    public void pageEnd(PageEnd page) throws InterruptedException {
        give(new Item.EndPage(page));
    }

    @Override
    public void problem(HarvestProblem problem) throws InterruptedException {
        give(new Item.Tell(problem));
    }

    /**
     * Waits until everything given is stored and every page is durable.
     *
     * @throws StoreFailedException if something could not be stored
     */
    void finish() throws InterruptedException {
        give(new Item.Finish());
        storing.join();
        throwFailure();
    }

    /** Ends the storing thread; what is not stored yet is left to the next run. */
    @Override
    public void close() {
        storing.interrupt();
        if (Uninterrupted.join(storing)) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(Item item) {
        throwFailure();
        items.add(item);
    }

    private void throwFailure() {
        Exception cause = failure;
        if (cause != null) {
            throw new StoreFailedException(cause);
        }
    }

    private void store() {
        try {
            boolean more = true;
            while (more) {
                more = take(items.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException cause) {
            failure = cause;
        }
    }

    private boolean take(Item item) throws IOException, InterruptedException {
        switch (item) {
            case Item.Store(HarvestedRecord record, int kib) -> {
                stage.record(record);
                room.release(kib);
            }
            case Item.EndPage(PageEnd page) -> stage.pageEnd(page);
            case Item.Tell(HarvestProblem problem) -> stage.problem(problem);
            case Item.Finish() -> {
                stage.finish();
                return false;
            }
        }
        return true;
    }
}
