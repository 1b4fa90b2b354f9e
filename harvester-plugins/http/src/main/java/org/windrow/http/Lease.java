package org.windrow.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.ManagedConnPool;
import org.apache.hc.core5.pool.PoolEntry;

/** A place in the pool, held for one request. Given back once, later calls do nothing. */
final class Lease {

    private final ManagedConnPool<Route, WatchedConnection> pool;
    private final PoolEntry<Route, WatchedConnection> entry;
    private final AtomicBoolean over = new AtomicBoolean();

    Lease(ManagedConnPool<Route, WatchedConnection> pool, PoolEntry<Route, WatchedConnection> entry) {
        this.pool = pool;
        this.entry = entry;
    }

    PoolEntry<Route, WatchedConnection> entry() {
        return entry;
    }

    Route route() {
        return entry.getRoute();
    }

    /** Gives the place back with a connection that the next request can use. */
    void keep() {
        if (over.compareAndSet(false, true)) {
            pool.release(entry, true);
        }
    }

    /** Gives the place back and the connection up. */
    void giveUp() {
        if (over.compareAndSet(false, true)) {
            entry.discardConnection(CloseMode.IMMEDIATE);
            pool.release(entry, false);
        }
    }
}
