package org.windrow.engine.run;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.windrow.store.RecordOutcome;

/** Counts what a run does. Safe for use by many threads. */
public final class RunCounter {

    private final AtomicReference<RunCounts> counts;

    /** @param start where counting goes on: {@link RunCounts#NONE}, or the counts of a run that is resumed */
    public RunCounter(RunCounts start) {
        this.counts = new AtomicReference<>(start);
    }

    /** The counts now. */
    public RunCounts counts() {
        return counts.get();
    }

    /** Counts a record that is in the silo now. */
    public void stored(RecordOutcome outcome) {
        switch (outcome) {
            case CREATED -> add(1, 0, 0, 0, 0, 0, 0, 0);
            case UPDATED -> add(0, 1, 0, 0, 0, 0, 0, 0);
            case UNCHANGED -> add(0, 0, 1, 0, 0, 0, 0, 0);
            case DELETED -> add(0, 0, 0, 1, 0, 0, 0, 0);
        }
    }

    /** Counts a record that could not be had or stored. */
    public void lost() {
        add(0, 0, 0, 0, 1, 0, 0, 0);
    }

    /** Counts something that had to be mended. */
    public void repaired() {
        add(0, 0, 0, 0, 0, 1, 0, 0);
    }

    /** Counts what a page cost. */
    public void fetched(long requests, long bytes) {
        add(0, 0, 0, 0, 0, 0, requests, bytes);
    }

    private void add(
            long created,
            long updated,
            long unchanged,
            long deleted,
            long lost,
            long repairs,
            long requests,
            long bytes) {
        long records = created + updated + unchanged + deleted + lost;
        UnaryOperator<RunCounts> sum = before -> new RunCounts(
                before.records() + records,
                before.created() + created,
                before.updated() + updated,
                before.unchanged() + unchanged,
                before.deleted() + deleted,
                before.lost() + lost,
                before.repairs() + repairs,
                before.requests() + requests,
                before.bytes() + bytes,
                before.files());
        counts.updateAndGet(sum);
    }
}
