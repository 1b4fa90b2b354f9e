package org.windrow.engine.queue.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The politeness of hosts. A host is named by {@link org.windrow.engine.queue.Lane#hostOf}. The queue obeys the same limits when
 * jobs are claimed, so harvester and downloader share each host's gap. Safe for use by many threads; every method waits through
 * an outage of Redis.
 */
public interface HostLimits {

    /** Sets how a host is treated. */
    void policy(String host, LanePolicy policy) throws InterruptedException;

    /** Sets how hosts are treated that nothing was set for. */
    void policyIfNone(Collection<String> hosts, LanePolicy policy) throws InterruptedException;

    /**
     * Asks for a turn to send one request to a host.
     *
     * @return zero: go now, the turn is taken; otherwise how long to wait before asking again, no turn being taken. It may be days,
     *     if the host said so
     */
    Duration acquire(String host) throws InterruptedException;

    /** Closes a host until a time, or opens it if that time has passed. It survives a restart (field notes, case 22). */
    void notBefore(String host, Instant time) throws InterruptedException;

    /**
     * Says that a host refused because it was asked too often (429, 503). Its gap grows by half, from at least a second up to ten
     * minutes (field notes, case 21).
     *
     * @param retryAt the time it named; empty if none
     * @return its gap from now on
     */
    Duration throttled(String host, Optional<Instant> retryAt) throws InterruptedException;

    /**
     * Says that a host answered well. 20 such answers shorten a gap that had grown by a tenth, down to the policy's. The queue says
     * so itself for each downloaded file.
     */
    void answered(String host, int answers) throws InterruptedException;

    /** How a host is treated at the moment. */
    HostState state(String host) throws InterruptedException;

    /**
     * The hosts that are closed: until a time that they named, or for the gap they earned by refusing. The next to open comes
     * first.
     *
     * @param most the most hosts to return
     */
    List<ClosedHost> closed(int most) throws InterruptedException;
}
