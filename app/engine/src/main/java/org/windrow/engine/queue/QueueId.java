package org.windrow.engine.queue;

/**
 * Names a queue: the jobs of one kind of one source.
 *
 * @param kind what its jobs do
 * @param source the source's id, or {@code intake}
 */
public record QueueId(JobKind kind, String source) {}
