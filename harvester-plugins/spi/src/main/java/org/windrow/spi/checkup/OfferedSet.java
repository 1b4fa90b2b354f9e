package org.windrow.spi.checkup;

/**
 * A set of a source, unchecked.
 *
 * @param spec its name in requests; for OAI-PMH the setSpec, colons between the levels
 * @param name its name for people, possibly empty
 */
public record OfferedSet(String spec, String name) {}
