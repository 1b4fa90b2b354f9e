package org.windrow.engine.worker;

/**
 * How many workers a node has.
 *
 * @param name the node's name, unique among those that share a Redis
 * @param harvesters how many sources are listed at once
 * @param downloaders how many downloader workers there are
 * @param filesAtOnce how many files each downloader fetches at once
 */
public record NodeSettings(String name, int harvesters, int downloaders, int filesAtOnce) {

    private static final int FILES_AT_ONCE = 16;

    public NodeSettings {
        if (harvesters < 0 || downloaders < 0 || filesAtOnce < 1) {
            throw new IllegalArgumentException("A node cannot have fewer than no workers");
        }
    }

    /** A node named after this process, with so many workers. */
    public static NodeSettings ofThisProcess(int harvesters, int downloaders) {
        return new NodeSettings(NodeName.ofThisProcess(), harvesters, downloaders, FILES_AT_ONCE);
    }
}
