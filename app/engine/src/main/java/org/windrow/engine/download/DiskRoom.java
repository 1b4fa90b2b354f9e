package org.windrow.engine.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.windrow.engine.download.DownloadResult.Refused;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;

/** The room on a silo's disk. A full disk stops everything that goes into the silo, so it is said as the silo's trouble. */
final class DiskRoom {

    /** How long everything waits when the disk is full: a person has to make room. */
    static final Duration WAIT = Duration.ofMinutes(10);

    private static final long MEBIBYTE = 1L << 20;

    private final Path silo;
    private final long keepFree;

    DiskRoom(Path silo, long keepFree) {
        this.silo = silo;
        this.keepFree = keepFree;
    }

    /**
     * Stops a download for which there is no room. A full disk makes everything wait; a file that is too large for what is
     * left holds up no other.
     */
    void require(long bytes) throws StoppedDownload {
        long free = free();
        if (free < keepFree) {
            throw new StoppedDownload(full(free), StoppedDownload.Bytes.KEEP);
        }
        if (free - bytes < keepFree) {
            throw new StoppedDownload(tooLargeForIt(bytes, free), StoppedDownload.Bytes.KEEP);
        }
    }

    /** What is to be said of a write that failed. */
    Retry trouble(IOException failure) {
        long free = free();
        return free < Math.max(keepFree, MEBIBYTE)
                ? full(free)
                : new Retry("The silo %s cannot be written: %s".formatted(silo, failure), Scope.SILO, WAIT);
    }

    private Refused tooLargeForIt(long bytes, long free) {
        return new Refused(
                "The disk of the silo %s has no room for this file: it needs %d MiB, %d MiB are left, %d MiB are to stay free. Make room, then retry it."
                        .formatted(silo, bytes / MEBIBYTE, free / MEBIBYTE, keepFree / MEBIBYTE));
    }

    private Retry full(long free) {
        return new Retry(
                "The disk of the silo %s is full: %d MiB are left, %d MiB are to stay free. Make room; downloads go on by themselves."
                        .formatted(silo, free / MEBIBYTE, keepFree / MEBIBYTE),
                Scope.SILO,
                WAIT);
    }

    private long free() {
        // why: asks the file system alone; Files.getFileStore reads the whole table of mounts each time
        return silo.toFile().getUsableSpace();
    }
}
