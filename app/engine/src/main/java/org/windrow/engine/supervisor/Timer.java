package org.windrow.engine.supervisor;

import java.time.Duration;

/** Runs something later. Injected, so that a test is the master of time. */
@FunctionalInterface
interface Timer {

    /** Runs {@code action} once after {@code delay}, unless it is cancelled before. */
    Cancellation after(Duration delay, Runnable action);

    /** Calls something off. */
    @FunctionalInterface
    interface Cancellation {

        /** Calls it off if it has not begun; without effect otherwise. */
        void cancel();
    }
}
