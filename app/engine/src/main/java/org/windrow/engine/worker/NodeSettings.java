package org.windrow.engine.worker;

import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Configuration;

/**
 * How a node works.
 *
 * @param name the node's name, unique among those that share a Redis
 * @param harvesters how many sources are listed at once
 * @param downloaders how many downloader workers there are
 * @param filesAtOnce how many files each downloader fetches at once
 * @param stranger how a host is treated that no source says anything of
 * @param highWaterMark above so many waiting downloads of a source its harvester stops listing, at least 1
 */
public record NodeSettings(
        String name, int harvesters, int downloaders, int filesAtOnce, LanePolicy stranger, int highWaterMark) {

    private static final int FILES_AT_ONCE = 16;

    public NodeSettings {
        if (harvesters < 0 || downloaders < 0 || filesAtOnce < 1 || highWaterMark < 1) {
            throw new IllegalArgumentException("A node cannot have fewer than no workers, nor a queue for no file");
        }
    }

    /** A node named after this process, with so many workers, that otherwise works as a person decided. */
    public static NodeSettings ofThisProcess(int harvesters, int downloaders, Configuration configuration) {
        return new NodeSettings(
                NodeName.ofThisProcess(),
                harvesters,
                downloaders,
                FILES_AT_ONCE,
                new LanePolicy(configuration.connections(), configuration.gap()),
                configuration.highWaterMark());
    }
}
