package org.windrow.engine.log;

import java.time.Instant;

/**
 * One line of a worker's log.
 *
 * @param sequence counts up by one from 1 within its log, without gaps
 * @param at when
 * @param worker the id of the worker that logged it; {@link WorkerLogs#APPLICATION} if none did
 * @param level {@code TRACE}, {@code DEBUG}, {@code INFO}, {@code WARN} or {@code ERROR}
 * @param text the message, one line, cut at 2,000 characters
 */
public record LogLine(long sequence, Instant at, String worker, String level, String text) {}
