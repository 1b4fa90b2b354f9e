package org.windrow.sample.catalogue;

/**
 * A set of records.
 *
 * @param spec its setSpec; colons make the hierarchy
 * @param name its name for people
 */
public record SampleSet(String spec, String name) {}
