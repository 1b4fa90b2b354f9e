package org.windrow.engine.snapshot;

import java.time.Instant;

/**
 * A host whose files wait because it asked for it, or refused.
 *
 * @param host the host
 * @param until when it is asked again
 */
public record ParkedHost(String host, Instant until) {}
