package org.windrow.engine.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.windrow.store.RecordOutcome;

/** Counts what a run does. Safe for use by many threads. */
public final class RunCounter {

    private static final RunCounts CREATED = new RunCounts(1, 1, 0, 0, 0, 0, 0, 0, 0, FileCounts.NONE);
    private static final RunCounts UPDATED = new RunCounts(1, 0, 1, 0, 0, 0, 0, 0, 0, FileCounts.NONE);
    private static final RunCounts UNCHANGED = new RunCounts(1, 0, 0, 1, 0, 0, 0, 0, 0, FileCounts.NONE);
    private static final RunCounts DELETED = new RunCounts(1, 0, 0, 0, 1, 0, 0, 0, 0, FileCounts.NONE);
    private static final RunCounts LOST = new RunCounts(1, 0, 0, 0, 0, 1, 0, 0, 0, FileCounts.NONE);
    private static final RunCounts REPAIRED = new RunCounts(0, 0, 0, 0, 0, 0, 1, 0, 0, FileCounts.NONE);

    private final AtomicReference<RunCounts> counts;
    private final @Nullable RunCounter whole;

    /** @param start where counting goes on: {@link RunCounts#NONE}, or the counts of a run that is resumed */
    public RunCounter(RunCounts start) {
        this(start, null);
    }

    private RunCounter(RunCounts start, @Nullable RunCounter whole) {
        this.counts = new AtomicReference<>(start);
        this.whole = whole;
    }

    /** A counter of a part of the run, such as a page: it begins with none, and what it counts is counted here, too. */
    public RunCounter part() {
        return new RunCounter(RunCounts.NONE, this);
    }

    /** The counts now. */
    public RunCounts counts() {
        return counts.get();
    }

    /** Counts a record that is in the silo now. */
    public void stored(RecordOutcome outcome) {
        add(
                switch (outcome) {
                    case CREATED -> CREATED;
                    case UPDATED -> UPDATED;
                    case UNCHANGED -> UNCHANGED;
                    case DELETED -> DELETED;
                });
    }

    /** Counts a record that could not be had or stored. */
    public void lost() {
        add(LOST);
    }

    /** Counts something that had to be mended. */
    public void repaired() {
        add(REPAIRED);
    }

    /** Counts what a page cost. */
    public void fetched(long requests, long bytes) {
        add(new RunCounts(0, 0, 0, 0, 0, 0, 0, requests, bytes, FileCounts.NONE));
    }

    private void add(RunCounts more) {
        counts.accumulateAndGet(more, RunCounts::plus);
        if (whole != null) {
            whole.add(more);
        }
    }
}
