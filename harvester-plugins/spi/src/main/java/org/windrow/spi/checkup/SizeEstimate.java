package org.windrow.spi.checkup;

/**
 * How much there is to harvest.
 *
 * @param records how many records, deleted ones included
 * @param trusted whether a progress bar may rely on it
 * @param remark where the number comes from, and why it is not to be trusted if so, in a sentence
 */
public record SizeEstimate(long records, boolean trusted, String remark) {}
