package org.windrow.oaipmh.protocol;

/**
 * A set of a repository.
 *
 * @param spec its setSpec, colons between the levels
 * @param name its name for people, possibly empty
 */
public record SetDescription(String spec, String name) {}
