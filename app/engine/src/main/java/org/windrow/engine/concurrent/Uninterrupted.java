package org.windrow.engine.concurrent;

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
}
