package org.windrow.engine.concurrent;

import java.time.Duration;

/** Waiting that must not be cut short, because something is given back afterwards. */
public final class Uninterrupted {

    private Uninterrupted() {}

    /**
     * Waits until a thread has ended, whatever interrupts come meanwhile. The caller's interrupt is cleared.
     *
     * @return whether the calling thread was interrupted before or meanwhile; it is for the caller to set the interrupt again
     */
    public static boolean join(Thread thread) {
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    /**
     * Waits until a thread has ended, whatever interrupts come meanwhile, and interrupts it if that takes too long. The caller's
     * interrupt is cleared.
     *
     * @param patience how long the thread may go on undisturbed
     * @return whether the calling thread was interrupted before or meanwhile; it is for the caller to set the interrupt again
     */
    public static boolean joinOrInterrupt(Thread thread, Duration patience) {
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0 && thread.isAlive(); left = deadline - System.nanoTime()) {
            try {
                thread.join(Duration.ofNanos(left));
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        thread.interrupt();
        return join(thread) || interrupted;
    }
}
