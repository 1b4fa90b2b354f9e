package org.windrow.view.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * The central directory of a ZIP file that a {@link ZipFileWriter} wrote (PKWARE's APPNOTE 6.3.10, 4.3.12): read one header after the
 * other, and held nowhere. Whatever could not have been written so is refused.
 */
final class ZipDirectory {

    private static final int PIECE = 64 << 10;

    private final InputStream in;
    private final ZipEnd end;
    private long read;

    /**
     * @param file not to be moved by anyone else meanwhile; the caller closes it
     * @throws ZipException if it has no end that tells where the directory is
     */
    ZipDirectory(FileChannel file) throws IOException {
        this.end = ZipEnd.read(file);
        file.position(end.offset());
        this.in = new BufferedInputStream(Channels.newInputStream(file), PIECE);
    }

    /**
     * What the directory says of an entry.
     *
     * @param name UTF-8
     * @param flagsMethodAndTime the eight bytes that stand in the local header, too
     * @param time the field with the time in UTC, which stands in the local header, too; may have no bytes
     * @param zip64 whether a reader has to know ZIP64
     * @param offset where the local header begins
     */
    record Entry(
            ByteBuffer name,
            ZipRecords.Content content,
            long flagsMethodAndTime,
            ByteBuffer time,
            boolean zip64,
            long offset) {

        String path() {
            return StandardCharsets.UTF_8.decode(name.duplicate()).toString();
        }
    }

    /** Where the directory is, and how much is in it. */
    ZipEnd end() {
        return end;
    }

    /** Whether all of it has been read. */
    boolean atEnd() {
        return read == end.size();
    }

    /**
     * The next entry.
     *
     * @throws ZipException if there is none, or not such a one
     */
    Entry next() throws IOException {
        ByteBuffer head = take(ZipRecords.CENTRAL_BYTES);
        short needed = head.getShort(6);
        boolean sound = head.getInt(0) == ZipRecords.CENTRAL
                && head.getShort(4) == ZipRecords.ZIP64_VERSION
                && (needed == ZipRecords.PLAIN_VERSION || needed == ZipRecords.ZIP64_VERSION)
                && head.getShort(8) == (short) ZipRecords.FLAGS
                && head.getShort(10) == ZipRecords.DEFLATED
                // no comment, the first disk, no attributes
                && head.getLong(32) == 0
                && head.getShort(40) == 0;
        if (!sound) {
            throw new ZipException("Its directory is not right at " + (end.offset() + read - head.limit()));
        }
        ByteBuffer name = take(Short.toUnsignedInt(head.getShort(28)));
        ByteBuffer fields = take(Short.toUnsignedInt(head.getShort(30)));
        ByteBuffer zip64 = ZipRecords.takeZip64(fields);
        long size = number(head.getInt(24), zip64);
        long compressed = number(head.getInt(20), zip64);
        long offset = number(head.getInt(42), zip64);
        if (zip64.hasRemaining()) {
            throw new ZipException("Its directory has too many numbers before " + (end.offset() + read));
        }
        var content = new ZipRecords.Content(Integer.toUnsignedLong(head.getInt(16)), size, compressed);
        return new Entry(name, content, head.getLong(8), fields, needed == ZipRecords.ZIP64_VERSION, offset);
    }

    private static long number(int fourBytes, ByteBuffer otherwise) throws ZipException {
        long number = Integer.toUnsignedLong(fourBytes);
        if (number < ZipRecords.TOO_SMALL) {
            return number;
        }
        if (otherwise.remaining() < Long.BYTES) {
            throw new ZipException("A number is missing in its directory");
        }
        return otherwise.getLong();
    }

    private ByteBuffer take(int bytes) throws IOException {
        byte[] taken = in.readNBytes(bytes);
        read += taken.length;
        if (taken.length < bytes || read > end.size()) {
            throw new ZipException("Its directory breaks off");
        }
        return ZipRecords.over(taken);
    }
}
