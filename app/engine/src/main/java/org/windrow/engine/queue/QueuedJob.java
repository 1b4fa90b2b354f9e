package org.windrow.engine.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is listed, or an entry that never was one.
 *
 * @param id its key
 * @param job the job; null if what was queued cannot be read as one, and then it cannot be tried again
 * @param text what it is, for a person: the URL, the source, or the beginning of the unreadable entry
 * @param error why its last attempt failed; empty if none did
 * @param attempts how often it was attempted
 * @param at when it was given up if it failed, when it is due if it is delayed, else when it was enqueued
 * @param worker the key of the worker that holds it; null if none does
 */
public record QueuedJob(
        String id,
        @Nullable Job job,
        String text,
        String error,
        int attempts,
        Instant at,
        @Nullable String worker) {}
