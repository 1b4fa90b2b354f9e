package org.windrow.desktop.queues;

import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueId;
import org.windrow.engine.snapshot.QueueStatus;

/**
 * What a row of the queues shows.
 *
 * @param status the queue as the engine tells it
 * @param oldest the age of its oldest job in words; empty if none waits
 */
record QueueRow(QueueStatus status, String oldest) {

    /** What tells its queue from the others. */
    String key() {
        return keyOf(status.queue());
    }

    static String keyOf(QueueId queue) {
        return queue.kind().word() + ":" + queue.source();
    }

    /** How many of its jobs are in a state. */
    long count(JobState state) {
        return switch (state) {
            case WAITING -> status.depth();
            case IN_FLIGHT -> status.inFlight();
            case DELAYED -> status.delayed();
            case FAILED -> status.failed();
        };
    }
}
