package org.windrow.engine.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;
import org.windrow.engine.download.StoppedDownload.Bytes;
import org.windrow.spi.WebException;

/**
 * Copies a body to a staged file within the limits of size, time and room. The waits on the connection are the web
 * client's.
 */
final class BodyCopy {

    private static final int BUFFER = 64 * 1024;
    private static final long ROOM_IS_CHECKED_EVERY = 32L << 20;

    private final String place;
    private final DownloadOrder order;
    private final DiskRoom room;
    private final LongConsumer progress;
    private final long began = System.nanoTime();

    /** @param progress told how many bytes have come, as they come */
    BodyCopy(String place, DownloadOrder order, DiskRoom room, LongConsumer progress) {
        this.place = place;
        this.order = order;
        this.room = room;
        this.progress = progress;
    }

    /** Judges a file by its first bytes. */
    interface HeadCheck {
        void check(byte[] head) throws StoppedDownload;
    }

    /**
     * Copies to the body's end.
     *
     * @param have the bytes the file has already
     * @param expected how many are to come, if that is known
     * @param head is shown the first bytes of the body, fewer than {@link FileKind#HEAD} only if there are no more
     * @return how many bytes came
     * @throws StoppedDownload if a limit is passed, the check says no, or the connection breaks
     * @throws IOException if the file cannot be written
     */
    long copy(InputStream body, Staging staging, long have, OptionalLong expected, HeadCheck head)
            throws StoppedDownload, IOException {
        byte[] buffer = new byte[Math.clamp(expected.orElse(BUFFER), FileKind.HEAD, BUFFER)];
        int filled = readHead(body, buffer);
        head.check(Arrays.copyOf(buffer, Math.min(filled, FileKind.HEAD)));
        OutputStream out = staging.output(expected);
        long copied = 0;
        long nextRoomCheck = ROOM_IS_CHECKED_EVERY;
        while (filled > 0) {
            copied += filled;
            if (have + copied > order.largestBytes()) {
                throw order.tooLarge(place);
            }
            if (copied >= nextRoomCheck) {
                room.require(0);
                nextRoomCheck += ROOM_IS_CHECKED_EVERY;
            }
            out.write(buffer, 0, filled);
            filled = read(body, buffer, 0);
        }
        return copied;
    }

    /** Reads until there are enough bytes to judge the file by, or the body ends. */
    private int readHead(InputStream body, byte[] buffer) throws StoppedDownload, IOException {
        int filled = 0;
        while (filled < FileKind.HEAD) {
            int count = read(body, buffer, filled);
            if (count <= 0) {
                break;
            }
            filled += count;
        }
        return filled;
    }

    private int read(InputStream body, byte[] buffer, int from) throws StoppedDownload, IOException {
        Duration longest = order.limits().total();
        if (longest.compareTo(Duration.ofNanos(System.nanoTime() - began)) < 0) {
            throw new StoppedDownload(
                    new Retry(
                            "%s took longer than %d s; a later attempt goes on from there"
                                    .formatted(place, longest.toSeconds()),
                            Scope.FILE,
                            null),
                    Bytes.KEEP);
        }
        try {
            int count = body.read(buffer, from, buffer.length - from);
            if (count > 0) {
                progress.accept(count);
            }
            return count;
        } catch (WebException broken) {
            if (broken.kind() == WebException.Kind.TOO_LARGE) {
                throw order.tooLarge(place);
            }
            throw broken;
        }
    }
}
