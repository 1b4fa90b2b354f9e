package org.windrow.engine.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.supervisor.ServiceState;

/**
 * A worker, or Redis.
 *
 * @param id the worker's key across all nodes
 * @param name the worker's name on its node: {@code harvester-1}, {@code redis}
 * @param node the machine and process it runs in
 * @param kind what it does
 * @param state in supervisord's words
 * @param quiet whether it was asked to finish the jobs it has and to take no more
 * @param since when it came into that state
 * @param currentJob what it does at the moment, for a person; null when idle
 * @param done jobs done since it was started
 * @param lastError what went wrong last; null if nothing did
 * @param local whether it runs in this process, so that it can be started and stopped here
 */
public record WorkerStatus(
        String id,
        String name,
        String node,
        Kind kind,
        ServiceState state,
        boolean quiet,
        Instant since,
        @Nullable String currentJob,
        long done,
        @Nullable String lastError,
        boolean local) {

    /** The most workers of one kind in a process. */
    public static final int LARGEST_POOL = 32;

    /** What a worker does. */
    public enum Kind {
        REDIS,
        HARVESTER,
        DOWNLOADER
    }
}
