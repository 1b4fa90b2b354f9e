package org.windrow.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, and the TERM of a closing session, into a clean stop: the JVM's end waits until the work has stopped, has
 * said how to go on, and then has the work's own exit code.
 */
public final class CleanStop implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean stopping;
    private volatile int exitCode = ExitCode.INCOMPLETE;

    private CleanStop(Runnable stop) {
        this.hook = new Thread(() -> stopAndWait(stop), "clean-stop");
    }

    /** Calls {@code stop}, on a thread of its own, when the JVM is asked to end. */
    public static CleanStop onInterrupt(Runnable stop) {
        CleanStop cleanStop = new CleanStop(stop);
        Runtime.getRuntime().addShutdownHook(cleanStop.hook);
        return cleanStop;
    }

    /** The work has ended with this exit code. */
    public void ended(int code) {
        exitCode = code;
    }

    /** The work is over, and whatever it held is given back. */
    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAnyway) {
                // why: the signal came in this very moment; the hook finds the work ended and adds nothing
                stopping = true;
            }
        }
    }

    private void stopAndWait(Runnable stop) {
        stopping = true;
        if (ended.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // why: a JVM that ends by a signal would else report the signal, not what became of the work
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }
}
