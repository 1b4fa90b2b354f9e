package org.windrow.spi;

import java.time.Clock;
import java.time.Duration;

/** What the engine lends a plugin for one harvest. */
public interface HarvestContext {

    /**
     * The way to the network. It waits for the host's politeness (gap, connections, not-before) before each request, so a
     * plugin asks as fast as it likes.
     */
    WebClient web();

    /** The time. */
    Clock clock();

    /** Waits, for example before a retry; a person can see what is waited for and until when. */
    void waitFor(Duration duration, String reason) throws InterruptedException;
}
