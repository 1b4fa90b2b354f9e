package org.windrow.index.build;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.change.ChangeTail;

/**
 * Brings the index up to date with what changes, and shows it about once a second. Changes come from two sides: they are told, as
 * by a window that deletes an object, and they are noted in the silo by whoever writes there, in this process or another. The
 * notes lie on the disk, so a harvest that is quicker than the index takes no memory; if it is so far ahead that notes are gone,
 * the whole silo is compared.
 *
 * <p>{@link #run} is for one thread, all else is safe for threads.
 */
final class Follower implements Runnable {

    /** Who keeps the index, and knows what goes on with it besides. */
    interface Keeper {

        /** The index as it is now. */
        IndexStore store();

        /** Whether the whole silo is just being compared. */
        boolean comparing();

        /** Changes were missed: the whole silo is to be compared. */
        void compare();

        /** The index could not be written. Returns when it may be tried again. */
        void failed(Throwable problem, IndexStore used);

        /** Whether all is to end. */
        boolean closed();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration SHOW_EVERY = Duration.ofSeconds(1);

    /** While much comes, fewer and larger segments are cheaper. */
    private static final Duration SHOW_EVERY_WHILE_COMPARING = Duration.ofSeconds(10);

    private static final Duration SHOW_AT_LEAST_EVERY = Duration.ofSeconds(10);

    /** So much at most is lost by a kill; the next comparison brings it again. */
    private static final Duration KEEP_EVERY = Duration.ofSeconds(15);

    private final Keeper keeper;
    private final ObjectIndexer indexer;
    private final ChangeTail tail;
    private final Pace pace;
    private final CompileTime compiling = new CompileTime();
    private final ChangeQueue told = new ChangeQueue();
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean hurry;
    private long answered;
    private long refusals;
    private long lastShown = System.nanoTime() - SHOW_EVERY.toNanos();
    private long lastKept = System.nanoTime();
    private long waitMillis = PAUSE_MILLIS;
    private boolean unseen;
    private boolean unkept;
    private boolean unreadable;

    Follower(Keeper keeper, ObjectIndexer indexer, ChangeTail tail, Pace pace) {
        this.keeper = keeper;
        this.indexer = indexer;
        this.tail = tail;
        this.pace = pace;
    }

    /** An object has changed, or is new or gone. Returns at once. */
    void changed(String identifier) {
        told.add(identifier);
    }

    /** How many objects were told of and are not looked at yet. */
    int pending() {
        return told.size();
    }

    /** Has {@link #run} look up at once. */
    void nudge() {
        told.nudge();
    }

    /** Whoever waits is told that it failed, or is over. */
    synchronized void giveUp() {
        refusals++;
        notifyAll();
    }

    /** Waits until all that was told and noted before can be searched; false if that took too long, or failed. */
    boolean await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long upTo;
        synchronized (this) {
            upTo = asked.incrementAndGet();
            long before = refusals;
            hurry = true;
            nudge();
            while (answered < upTo && refusals == before && !keeper.closed()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return answered >= upTo;
        }
    }

    @Override
    public void run() {
        while (!keeper.closed()) {
            IndexStore now = keeper.store();
            try {
                told.await(waitMillis);
                // why after the wait: whoever asks ends the wait, and is to be answered by this round
                long mark = asked.get();
                boolean all = apply(now);
                show(now, mark, all);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | InternalError | AssertionError e) {
                keeper.failed(e, now);
            }
        }
    }

    /** Brings some changes into the index; true if there are no more. */
    private boolean apply(IndexStore now) throws IOException {
        Collection<String> some = told.take(BATCH);
        long start = System.nanoTime();
        update(some, now);
        boolean missed = told.takeMissed();
        ChangeTail.Changes noted = noted();
        update(noted.identifiers(), now);
        if (missed || noted.missed()) {
            keeper.compare();
        }
        boolean more = some.size() == BATCH || noted.more();
        long end = System.nanoTime();
        long worked = end - start + compiling.sinceLast();
        waitMillis = !more ? PAUSE_MILLIS : hurry ? 0 : TimeUnit.NANOSECONDS.toMillis(pace.rest(worked, 1, end));
        return !more;
    }

    private void update(Collection<String> identifiers, IndexStore now) throws IOException {
        for (String identifier : identifiers) {
            if (keeper.closed()) {
                return;
            }
            indexer.update(identifier, now);
            unseen = true;
            if (due(SHOW_AT_LEAST_EVERY, lastShown)) {
                // why here too: the text of files can take seconds for each object
                showNow(now);
            }
        }
    }

    private ChangeTail.Changes noted() {
        try {
            pace.look(tail.written(), System.nanoTime());
            ChangeTail.Changes changes = tail.next();
            unreadable = false;
            return changes;
        } catch (IOException e) {
            if (!unreadable) {
                LOG.warn("What changes in the silo cannot be read, so that it is found later: {}", e.toString());
                unreadable = true;
            }
            return ChangeTail.Changes.NONE;
        }
    }

    private void show(IndexStore now, long mark, boolean all) throws IOException {
        boolean comparing = keeper.comparing();
        Duration every = comparing ? SHOW_EVERY_WHILE_COMPARING : SHOW_EVERY;
        if (!due(every, lastShown) && !(hurry && all)) {
            return;
        }
        if (unseen || comparing || hurry) {
            showNow(now);
        }
        if (all) {
            answer(mark);
        }
        if (unkept && due(KEEP_EVERY, lastKept)) {
            now.keep();
            lastKept = System.nanoTime();
            unkept = false;
        }
    }

    private void showNow(IndexStore now) throws IOException {
        now.show();
        lastShown = System.nanoTime();
        unseen = false;
        unkept = true;
    }

    private static boolean due(Duration every, long last) {
        return System.nanoTime() - last >= every.toNanos();
    }

    private synchronized void answer(long mark) {
        answered = mark;
        hurry = asked.get() > mark;
        notifyAll();
    }
}
