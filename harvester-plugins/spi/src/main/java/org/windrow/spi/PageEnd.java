package org.windrow.spi;

import java.util.OptionalLong;

/**
 * The end of a page.
 *
 * @param checkpoint where to go on from once the page is durable
 * @param requests how many HTTP requests were made since the last page's end, retries included
 * @param bytes how many bytes of response bodies were read since then
 * @param expectedTotal how many records the source says the whole list has (completeListSize); a hint, often wrong
 */
public record PageEnd(Checkpoint checkpoint, long requests, long bytes, OptionalLong expectedTotal) {}
