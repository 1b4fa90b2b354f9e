package org.windrow.index.search;

/**
 * How many hits have a value.
 *
 * @param value as it is to be given back to narrow a search
 * @param count hits that have it
 */
public record FacetCount(String value, int count) {}
