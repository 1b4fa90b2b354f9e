package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Clock;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.redis.TestRedis;
import org.windrow.engine.silo.SiloCatalog;

/** A node over a real Redis that fetches nothing: for tests of what goes on around the fetching. */
final class OfflineNode {

    private OfflineNode() {}

    static Node of(NodeSettings settings, TestRedis redis, SiloCatalog silos, EventLog events) {
        return new Node(
                settings,
                redis.connection(),
                silos,
                request -> {
                    throw new IOException("Nothing is to be fetched");
                },
                Plugins.onClassPath(),
                events,
                Clock.systemUTC(),
                false);
    }
}
