package org.windrow.index.text;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How long reading a file may take: up to a time, or until nobody wants it any more. Work that can take long asks it often. Safe
 * for threads.
 */
public final class Patience {

    private final long end;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param most the longest that the work may take, from now on */
    public Patience(Duration most) {
        this.end = System.nanoTime() + most.toNanos();
    }

    /** Nobody wants it any more. */
    public void end() {
        ended.complete(null);
    }

    /** Runs once, when {@link #end} is called; at once if it was called already. */
    public void whenEnded(Runnable task) {
        var _ = ended.thenRun(task);
    }

    /** How long it may still take; 0 if it is over. */
    public Duration left() {
        return over() ? Duration.ZERO : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Whether the time is over, or nobody wants the preview any more. */
    public boolean over() {
        return ended.isDone() || System.nanoTime() - end > 0;
    }

    /**
     * Goes on as long as there is time.
     *
     * @throws Over if it is over
     */
    public void check() {
        if (over()) {
            throw new Over();
        }
    }

    /** What a decoder is stopped with. Unchecked, because decoders mend what goes wrong with their input and go on. */
    public static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;

        Over() {
            super("It takes too long", null, false, false);
        }
    }
}
