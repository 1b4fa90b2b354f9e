package org.windrow.spi;

/**
 * Takes what a plugin harvests. Called by one thread at a time, the plugin's. Each call may block while the store is behind,
 * so that memory stays bounded.
 */
public interface RecordSink {

    /** Takes one record. It is durable only once a later {@link #pageEnd} has been kept. */
    void record(HarvestedRecord record) throws InterruptedException;

    /** Ends a page: everything given before is to be made durable, then the page's checkpoint is kept. */
    void pageEnd(PageEnd page) throws InterruptedException;

    /** Takes word of something odd: a repair, a record that had to be left out, a warning. */
    void problem(HarvestProblem problem) throws InterruptedException;
}
