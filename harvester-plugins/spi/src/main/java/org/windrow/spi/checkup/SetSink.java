package org.windrow.spi.checkup;

import java.util.List;

/** Takes a source's sets as they come, on the thread that lists them. */
@FunctionalInterface
public interface SetSink {

    /** Takes the next page, in the order of the source; sets that came before may come again. */
    void page(List<OfferedSet> sets) throws InterruptedException;
}
