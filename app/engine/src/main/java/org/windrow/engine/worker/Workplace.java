package org.windrow.engine.worker;

import java.time.Clock;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.run.RunBoard;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.spi.WebClient;

/**
 * What all workers of a node share.
 *
 * @param node the node's name, the first part of its workers' keys
 * @param queue where jobs come from and go to
 * @param control the queue as it is steered
 * @param registry the workers of all nodes
 * @param hosts the politeness of each host
 * @param board the runs of all sources
 * @param highWaterMark above so many waiting downloads of a source its listing waits
 * @param silos the silos of this node
 * @param web the way to the network, without politeness
 * @param events what a person is told
 * @param clock the time
 */
public record Workplace(
        String node,
        JobQueue queue,
        QueueControl control,
        WorkerRegistry registry,
        HostLimits hosts,
        RunBoard board,
        int highWaterMark,
        SiloCatalog silos,
        WebClient web,
        EventLog events,
        Clock clock) {

    /** The key across all nodes of a worker of this node. */
    public String keyOf(String worker) {
        return node + "/" + worker;
    }

    /** The node of a worker's key. */
    public static String nodeOf(String workerKey) {
        int slash = workerKey.lastIndexOf('/');
        return slash < 0 ? workerKey : workerKey.substring(0, slash);
    }
}
