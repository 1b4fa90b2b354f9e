package org.windrow.engine.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * Everything a window shows, at one moment.
 *
 * @param version grows whenever anything in the picture changed; equal versions mean equal pictures
 * @param at when the picture was taken
 * @param redis the connection to Redis
 * @param sources in the order in which a person sees them
 * @param queues by name, the intake last
 * @param workers Redis first, then workers by node and name
 */
public record EngineSnapshot(
        long version,
        Instant at,
        RedisStatus redis,
        List<SourceStatus> sources,
        List<QueueStatus> queues,
        List<WorkerStatus> workers) {

    public EngineSnapshot {
        sources = List.copyOf(sources);
        queues = List.copyOf(queues);
        workers = List.copyOf(workers);
    }
}
