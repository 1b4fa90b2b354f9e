package org.windrow.engine.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.worker.NodeSettings;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;

/**
 * What a node is made of.
 *
 * @param redis another's Redis; null for an embedded one
 * @param redisFolder where the embedded Redis keeps its data; of no meaning for another's
 * @param siloRoot the folder that holds the silos
 * @param settings how many workers
 * @param identity who the node says it is to servers
 * @param web how the network is used
 */
public record NodePlan(
        @Nullable RedisAddress redis,
        Path redisFolder,
        Path siloRoot,
        NodeSettings settings,
        WebIdentity identity,
        WebSettings web) {}
