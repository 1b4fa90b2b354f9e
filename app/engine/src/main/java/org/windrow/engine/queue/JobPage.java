package org.windrow.engine.queue;

import java.util.List;

/**
 * A stretch of a queue's jobs in one state.
 *
 * @param total how many there were in that state when the stretch was read
 * @param offset the position of the first of these jobs
 * @param jobs the jobs; fewer than were asked for at the end of the list
 */
public record JobPage(long total, long offset, List<QueuedJob> jobs) {

    /** The most jobs in one page. */
    public static final int LARGEST = 1_000;

    /** A page of nothing. */
    public static final JobPage EMPTY = new JobPage(0, 0, List.of());

    public JobPage {
        jobs = List.copyOf(jobs);
    }
}
