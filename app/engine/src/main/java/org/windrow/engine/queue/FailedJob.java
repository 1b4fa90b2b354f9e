package org.windrow.engine.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that was given up, or an entry that never was one.
 *
 * @param id its key
 * @param source the source's id, or {@code intake}
 * @param job the job; null if what was queued cannot be read as one, and then it cannot be tried again
 * @param text what it is, for a person: the URL, the source, or the beginning of the unreadable entry
 * @param error why it was given up
 * @param attempts how often it was attempted
 * @param at when it was given up
 */
public record FailedJob(
        String id, String source, @Nullable Job job, String text, String error, int attempts, Instant at) {}
