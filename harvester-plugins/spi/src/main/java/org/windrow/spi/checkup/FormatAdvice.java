package org.windrow.spi.checkup;

/**
 * Which format to harvest.
 *
 * @param prefix one of the offered formats, or the one that every source must have if none was offered
 * @param reason why that one, in a sentence
 */
public record FormatAdvice(String prefix, String reason) {}
