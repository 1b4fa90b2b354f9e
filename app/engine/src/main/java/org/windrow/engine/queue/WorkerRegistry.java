package org.windrow.engine.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The workers of all nodes, and what becomes of the jobs of those that are gone. Safe for use by many threads. */
public interface WorkerRegistry {

    /**
     * Says that a worker is alive. Each claim says so, too.
     *
     * @param worker the worker's key
     * @param info what others may know of it; at most a kilobyte
     */
    void heartbeat(String worker, String info) throws InterruptedException;

    /** Forgets a worker that ended in an orderly way and gives back what it still holds, uncounted. */
    void deregister(String worker) throws InterruptedException;

    /** All workers that are known, the longest unheard first. */
    List<WorkerBeat> workers() throws InterruptedException;

    /** Gives back what a worker holds, in front of its lanes and uncounted, and returns how many jobs. */
    int requeueOf(String worker) throws InterruptedException;

    /**
     * Forgets the workers that were not heard of for a time and gives back what they held. The attempt counts: a job whose
     * workers died too often fails (field notes, case 70: a poison job stalls the queue). Ask through
     * {@link DeadWorkerReaper}, which knows of sleeping machines.
     *
     * @return the dead workers, each with the number of jobs it held
     */
    Map<String, Integer> reapDead(Duration silence) throws InterruptedException;
}
