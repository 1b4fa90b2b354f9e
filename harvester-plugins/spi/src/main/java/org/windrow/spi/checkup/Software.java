package org.windrow.spi.checkup;

/**
 * What a source runs on.
 *
 * @param name the software's name: {@code DSpace}; with its version where that was told
 * @param evidence what it was recognised by, in a few words
 */
public record Software(String name, String evidence) {}
