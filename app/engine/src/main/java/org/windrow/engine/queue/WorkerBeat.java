package org.windrow.engine.queue;

import java.time.Instant;

/**
 * A worker as the queue knows it.
 *
 * @param worker the worker's key across all nodes
 * @param info what it last said of itself; empty if nothing
 * @param lastBeat when it was last heard of, by the clock of Redis
 * @param inFlight how many jobs it holds
 */
public record WorkerBeat(String worker, String info, Instant lastBeat, long inFlight) {}
