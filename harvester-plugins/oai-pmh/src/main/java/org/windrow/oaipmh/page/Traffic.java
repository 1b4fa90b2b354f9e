package org.windrow.oaipmh.page;

/** Counts requests and bytes of one harvest. Used by its one thread. */
public final class Traffic {

    private long requests;
    private long bytes;

    void request() {
        requests++;
    }

    void received(long count) {
        bytes += count;
    }

    /** How many requests were made since the last reset. */
    public long requests() {
        return requests;
    }

    /** How many bytes of bodies were read since the last reset. */
    public long bytes() {
        return bytes;
    }

    /** Begins to count anew. */
    public void reset() {
        requests = 0;
        bytes = 0;
    }
}
