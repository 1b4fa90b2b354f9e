package org.windrow.engine.harvest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.Metadata;
import org.windrow.spi.PageEnd;
import org.windrow.spi.RecordSink;

/**
 * Takes records from the plugin's thread and stores them on threads of its own. What is under way is bounded by bytes: when
 * storing falls behind, the plugin waits, and so does its server.
 *
 * <p>All records of one identifier are stored by one thread, in their order. A page ends when each thread has come to its
 * end, so pages end in their order too.
 *
 * <p>Used by one plugin thread. {@link #finish} or {@link #close} ends it.
 *
 * @param <P> what the stage gathers for one page
 */
final class RecordPipeline<P> implements RecordSink, AutoCloseable {

    /** What may wait between the threads, in kibibytes. */
    private static final int ROOM_KIB = 8 * 1024;

    private static final int RECORD_OVERHEAD_BYTES = 512;

    /** What is done with what was harvested. */
    interface Stage<P> {

        /** Begins a page. Called on the plugin's thread. */
        P newPage();

        /** Stores one record. Called on several threads at once, but for one identifier always on the same. */
        void record(P page, HarvestedRecord record) throws IOException, InterruptedException;

        /** Takes word of something odd. Called on several threads at once. */
        void problem(P page, HarvestProblem problem);

        /** Ends a page, all of whose records are stored. Never called for two pages at once, and in their order. */
        void pageEnd(P page, PageEnd end) throws IOException, InterruptedException;

        /** Waits until every page that was ended is durable. */
        void finish() throws IOException, InterruptedException;
    }

    /** What a storing thread takes. */
    private sealed interface Item<P> {
        record Store<P>(P page, HarvestedRecord record, int kib) implements Item<P> {}

        /** @param toCome how many threads have not come to the page's end yet */
        record EndPage<P>(P page, PageEnd end, AtomicInteger toCome) implements Item<P> {}

        record Finish<P>() implements Item<P> {}
    }

    private final Stage<P> stage;
    private final List<Storing> threads;
    private final Semaphore room = new Semaphore(ROOM_KIB);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private P page;

    /** @param width how many threads store, at least 1 */
    RecordPipeline(String name, int width, Stage<P> stage) {
        this.stage = stage;
        this.page = stage.newPage();
        this.threads = IntStream.rangeClosed(1, width)
                .mapToObj(number -> new Storing(name + "-store-" + number))
                .toList();
        threads.forEach(storing -> storing.thread.start());
    }

    @Override
    public void record(HarvestedRecord record) throws InterruptedException {
        Metadata metadata = record.metadata();
        int bytes = RECORD_OVERHEAD_BYTES + (metadata == null ? 0 : metadata.bytes().length);
        int kib = Math.min(ROOM_KIB, bytes / 1024 + 1);
        while (!room.tryAcquire(kib, 1, TimeUnit.SECONDS)) {
            throwFailure();
        }
        throwFailure();
        threads.get(Math.floorMod(record.identifier().hashCode(), threads.size()))
                .items
                .add(new Item.Store<>(page, record, kib));
    }

    @Override
    public void pageEnd(PageEnd end) throws InterruptedException {
        throwFailure();
        giveAll(new Item.EndPage<>(page, end, new AtomicInteger(threads.size())));
        page = stage.newPage();
    }

    @Override
    public void problem(HarvestProblem problem) throws InterruptedException {
        throwFailure();
        stage.problem(page, problem);
    }

    /**
     * Waits until everything given is stored and every page is durable.
     *
     * @throws StoreFailedException if something could not be stored
     */
    void finish() throws InterruptedException {
        giveAll(new Item.Finish<>());
        for (Storing storing : threads) {
            storing.thread.join();
        }
        throwFailure();
        try {
            stage.finish();
        } catch (IOException cause) {
            throw new StoreFailedException(cause);
        }
    }

    /** Ends the storing threads; what is not stored yet is left to the next run. */
    @Override
    public void close() {
        threads.forEach(storing -> storing.thread.interrupt());
        boolean interrupted = false;
        for (Storing storing : threads) {
            interrupted |= Uninterrupted.join(storing.thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveAll(Item<P> item) {
        threads.forEach(storing -> storing.items.add(item));
    }

    private void throwFailure() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new StoreFailedException(cause);
        }
    }

    /** One storing thread and what waits for it. */
    private final class Storing {

        private final BlockingQueue<Item<P>> items = new LinkedBlockingQueue<>();
        private final Thread thread;

        Storing(String name) {
            thread = Thread.ofPlatform().name(name).daemon().unstarted(this::store);
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
                // why: no page ends any more, since this thread does not come to its end; the first failure is told
                failure.compareAndSet(null, cause);
            }
        }

        private boolean take(Item<P> item) throws IOException, InterruptedException {
            switch (item) {
                case Item.Store<P>(P of, HarvestedRecord record, int kib) -> {
                    stage.record(of, record);
                    room.release(kib);
                }
                case Item.EndPage<P>(P of, PageEnd end, AtomicInteger toCome) -> {
                    if (toCome.decrementAndGet() == 0) {
                        stage.pageEnd(of, end);
                    }
                }
                case Item.Finish<P>() -> {
                    return false;
                }
            }
            return true;
        }
    }
}
