package org.windrow.engine.run;

import java.time.Instant;

/**
 * A run that has begun and not ended.
 *
 * @param run the run's key
 * @param started when it began
 * @param counts what it had done at its last checkpoint
 */
public record OpenRun(String run, Instant started, RunCounts counts) {}
