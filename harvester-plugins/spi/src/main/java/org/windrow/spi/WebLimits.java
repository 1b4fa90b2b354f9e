package org.windrow.spi;

import java.time.Duration;

/**
 * How long to wait and how much to read. All limits hold for one request.
 *
 * @param connect until the connection stands, TLS included
 * @param firstByte from the request until the response's headers
 * @param idle the longest silence within the body
 * @param maxBytes the most bytes of body, counted after decompression
 * @param leastBytesPerSecond the least rate, measured over any 30 seconds of reading; 0 means none
 */
public record WebLimits(Duration connect, Duration firstByte, Duration idle, long maxBytes, long leastBytesPerSecond) {

    private static final long GIBIBYTE = 1L << 30;

    /** Limits for a page of a list: 20 s, 120 s, 60 s, 1 GiB, 32 bytes a second. */
    public static final WebLimits PAGE =
            new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(120), Duration.ofSeconds(60), GIBIBYTE, 32);

    /** The same limits with every wait multiplied, for a further attempt at a slow server. */
    public WebLimits patience(int factor) {
        return new WebLimits(
                connect.multipliedBy(factor),
                firstByte.multipliedBy(factor),
                idle.multipliedBy(factor),
                maxBytes,
                leastBytesPerSecond);
    }

    /** The same limits with another cap on the body. */
    public WebLimits withMaxBytes(long bytes) {
        return new WebLimits(connect, firstByte, idle, bytes, leastBytesPerSecond);
    }
}
