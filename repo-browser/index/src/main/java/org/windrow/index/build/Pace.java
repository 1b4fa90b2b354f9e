package org.windrow.index.build;

import java.util.concurrent.TimeUnit;

/**
 * Leaves the machine to those who write to the silo. While somebody does, who follows or compares rests so long after each piece
 * of work that it takes a small share of the processors; when nobody does, it need not rest. Safe for threads.
 */
final class Pace {

    /** The share of all processors: half of what a harvest may be slowed by, since it also takes of the disk. */
    private static final double SHARE = 0.08;

    private static final long WRITING_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Long enough that a slow piece of work, as all are at first, takes no larger share than others. */
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final double processors;
    private long written;
    private long noticed;
    private boolean known;

    Pace(int processors) {
        this.processors = processors;
    }

    /**
     * Tells how far the writers are.
     *
     * @param nowWritten another number than before if somebody has written
     * @param now the time, as {@link System#nanoTime} has it
     */
    synchronized void look(long nowWritten, long now) {
        if (known && nowWritten != written) {
            noticed = now;
        } else if (!known) {
            noticed = now - 2 * WRITING_NANOS;
        }
        written = nowWritten;
        known = true;
    }

    /**
     * How long to rest, in nanoseconds.
     *
     * @param worked how long was worked since the last rest, in nanoseconds
     * @param threads how many work and rest like this one
     */
    synchronized long rest(long worked, int threads, long now) {
        if (!known || now - noticed > WRITING_NANOS) {
            return 0;
        }
        double share = Math.min(1, SHARE * processors / threads);
        return Math.min(LONGEST_REST_NANOS, (long) (worked * (1 - share) / share));
    }
}
