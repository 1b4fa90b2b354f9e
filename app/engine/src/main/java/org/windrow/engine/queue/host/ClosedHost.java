package org.windrow.engine.queue.host;

import java.time.Instant;

/**
 * A host that is not asked for a while.
 *
 * @param host the host
 * @param until when it is asked again
 */
public record ClosedHost(String host, Instant until) {}
