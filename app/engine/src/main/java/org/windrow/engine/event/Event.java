package org.windrow.engine.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param sequence counts up by one from 1, without gaps, since the engine started
 * @param at when
 * @param level how much it matters
 * @param subject what it happened to: a source's name, a worker, a host
 * @param message what happened and, if something is to be done, what; in English, without secrets
 * @param fact the same as a code; null if there is none for it
 */
public record Event(
        long sequence,
        Instant at,
        Level level,
        String subject,
        String message,
        @Nullable Fact fact) {

    /** How much an event matters. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }
}
