package org.windrow.engine.snapshot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueId;

/**
 * A queue.
 *
 * @param queue which one it is
 * @param name the name of the source whose jobs wait there, or of the intake
 * @param depth jobs that wait to be claimed
 * @param inFlight jobs that a worker holds
 * @param delayed jobs that wait for their next attempt
 * @param failed jobs that were given up
 * @param oldest the age of the oldest waiting job; null if none waits
 * @param paused whether none of its jobs is started
 * @param inPerSecond jobs that come in a second, averaged over the last ones
 * @param outPerSecond jobs that are settled for good a second, averaged over the last ones
 */
public record QueueStatus(
        QueueId queue,
        String name,
        long depth,
        long inFlight,
        long delayed,
        long failed,
        @Nullable Duration oldest,
        boolean paused,
        double inPerSecond,
        double outPerSecond) {

    /** Whether its jobs are downloads of files, rather than harvests. */
    public boolean isOfFiles() {
        return queue.kind() == JobKind.DOWNLOAD;
    }
}
