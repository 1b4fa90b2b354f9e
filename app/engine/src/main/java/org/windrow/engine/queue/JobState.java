package org.windrow.engine.queue;

import java.util.Locale;

/** Where a job of a queue is. It is in exactly one of these places until it is done. */
public enum JobState {
    /** It waits to be claimed. */
    WAITING,
    /** A worker holds it. */
    IN_FLIGHT,
    /** It waits for its next attempt. */
    DELAYED,
    /** It was given up. */
    FAILED;

    /** The state in lower case and one word, as keys and counters have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
