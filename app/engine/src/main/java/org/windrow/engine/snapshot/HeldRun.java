package org.windrow.engine.snapshot;

/**
 * A run that waits for a person to say whether it goes on.
 *
 * @param sourceId the key of its source
 * @param name the name of its source for people
 */
public record HeldRun(String sourceId, String name) {}
