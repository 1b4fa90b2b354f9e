package org.windrow.oaipmh.parse;

import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;

/** Takes a page's records as they are read, in the page's order, on the reading thread. */
public interface PageHandler {

    /**
     * Takes one record, or one header of ListIdentifiers.
     *
     * @param header the header; its identifier is empty if there was none
     * @param metadata the metadata as a document of its own in UTF-8, to be kept by the taker; null if there is none
     */
    void record(RecordHeader header, byte @Nullable [] metadata) throws InterruptedException;

    /** Takes word of a repair, a record that is lost, or something odd. */
    void problem(HarvestProblem problem) throws InterruptedException;
}
