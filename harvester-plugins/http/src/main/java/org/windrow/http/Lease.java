package org.windrow.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.ManagedConnPool;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.util.TimeValue;

/** A place in the pool, held for one request. Given back once, later calls do nothing. */
final class Lease {

    private final ManagedConnPool<Route, WatchedConnection> pool;
    private final PoolEntry<Route, WatchedConnection> entry;
    private final TimeValue keepAlive;
    private final AtomicBoolean over = new AtomicBoolean();

    Lease(
            ManagedConnPool<Route, WatchedConnection> pool,
            PoolEntry<Route, WatchedConnection> entry,
            TimeValue keepAlive) {
        this.pool = pool;
        this.entry = entry;
        this.keepAlive = keepAlive;
    }

    PoolEntry<Route, WatchedConnection> entry() {
        return entry;
    }

    Route route() {
        return entry.getRoute();
    }

    private void keep() {
        if (over.compareAndSet(false, true)) {
            entry.updateExpiry(keepAlive);
            pool.release(entry, true);
        }
    }

    /** Gives the place back, with the connection if it can be used again. */
    void end(boolean reusable) {
        if (reusable) {
            keep();
        } else {
            giveUp();
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
