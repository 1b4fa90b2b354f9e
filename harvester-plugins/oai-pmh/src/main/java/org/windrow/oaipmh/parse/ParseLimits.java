package org.windrow.oaipmh.parse;

/**
 * What one record may cost in memory; a page may be of any size.
 *
 * @param recordBytes the longest metadata document, in bytes
 * @param markupBytes the longest tag, comment or instruction, in bytes
 * @param fieldChars the longest text of a field outside the metadata: identifier, token
 * @param depth the deepest nesting of elements
 * @param items the most sets of one record, or formats or errors of a page
 */
public record ParseLimits(int recordBytes, int markupBytes, int fieldChars, int depth, int items) {

    /** 32 MiB, 4 MiB, 64 Ki, 500, 100,000. */
    public static final ParseLimits USUAL = new ParseLimits(32 << 20, 4 << 20, 64 << 10, 500, 100_000);
}
