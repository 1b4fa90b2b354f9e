package org.windrow.engine.problem;

import java.time.Instant;

/**
 * One of those that something went wrong with.
 *
 * @param subject what it is: a URL, or a record's identifier
 * @param object the identifier of the object that the file belongs to; empty if that says no more than the subject
 * @param message what was said
 * @param at when
 */
public record Affected(String subject, String object, String message, Instant at) {}
