package org.windrow.desktop.logs;

/**
 * A log that one can look at.
 *
 * @param id as the engine knows it
 * @param name as a person reads it
 */
record LogChoice(String id, String name) {}
