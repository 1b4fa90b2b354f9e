package org.windrow.engine.download;

import java.time.Duration;
import org.windrow.spi.WebLimits;

/**
 * How much one download may take.
 *
 * @param maxBytes the largest file that is kept
 * @param total the longest time for one attempt, the transfer included
 * @param web what is waited for on the connection: connecting, first byte, silence, least rate
 * @param freeBytes how much room must stay free on the silo's disk
 * @param resumeFrom from which size on a transfer keeps what it has when it breaks; smaller files are fetched anew
 */
public record DownloadLimits(long maxBytes, Duration total, WebLimits web, long freeBytes, long resumeFrom) {

    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    /** 10 GiB in 6 hours at no less than 256 bytes a second, 256 MiB of disk kept free, resumed from 1 MiB on. */
    public static final DownloadLimits USUAL = new DownloadLimits(
            10 * GIBIBYTE,
            Duration.ofHours(6),
            new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(120), Duration.ofSeconds(60), 10 * GIBIBYTE, 256),
            256 * MEBIBYTE,
            MEBIBYTE);

    public DownloadLimits {
        if (maxBytes < 1 || total.isNegative() || freeBytes < 0 || resumeFrom < 0) {
            throw new IllegalArgumentException("Limits of a download cannot be negative");
        }
    }

    /** The same limits with another size at most. */
    public DownloadLimits withMaxBytes(long bytes) {
        return new DownloadLimits(bytes, total, web, freeBytes, resumeFrom);
    }

    /** The same limits with another time at most. */
    public DownloadLimits withTotal(Duration longest) {
        return new DownloadLimits(maxBytes, longest, web, freeBytes, resumeFrom);
    }

    /** The same limits with other waits on the connection. */
    public DownloadLimits withWeb(WebLimits waits) {
        return new DownloadLimits(maxBytes, total, waits, freeBytes, resumeFrom);
    }

    /** The same limits with another size from which on a broken transfer is resumed. */
    public DownloadLimits withResumeFrom(long bytes) {
        return new DownloadLimits(maxBytes, total, web, freeBytes, bytes);
    }

    /** The same limits with another amount of disk to keep free. */
    public DownloadLimits withFreeBytes(long bytes) {
        return new DownloadLimits(maxBytes, total, web, bytes, resumeFrom);
    }
}
