package org.windrow.engine.snapshot;

import java.time.Instant;

/**
 * A source whose harvest waits because its server asked for it.
 *
 * @param name the source's name for people
 * @param until when it goes on by itself
 * @param reason what the server said, for a person; may be empty
 */
public record ParkedSource(String name, Instant until, String reason) {}
