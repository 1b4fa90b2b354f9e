package org.windrow.view.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.ZipException;

/**
 * The end of a ZIP file, which tells where its central directory is (PKWARE's APPNOTE 6.3.10, 4.3.16), with the ZIP64 records before
 * it (4.3.14, 4.3.15) if a number needs them.
 *
 * @param entries how many the directory has
 * @param size the directory's, in bytes
 * @param offset where the directory begins
 */
record ZipEnd(long entries, long size, long offset) {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_BYTES = 56;
    private static final int UNCOUNTED_BYTES = 12;
    private static final long TOO_SMALL_COUNT = 0xFFFF;

    /** What stands behind the directory. */
    byte[] bytes() {
        byte[] end = new byte[END_BYTES + (zip64() ? ZIP64_END_BYTES + LOCATOR_BYTES : 0)];
        ByteBuffer out = ZipRecords.over(end);
        if (zip64()) {
            out.putInt(ZIP64_END).putLong(ZIP64_END_BYTES - UNCOUNTED_BYTES);
            out.putShort(ZipRecords.ZIP64_VERSION).putShort(ZipRecords.ZIP64_VERSION);
            out.putInt(0)
                    .putInt(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(size)
                    .putLong(offset);
            out.putInt(LOCATOR).putInt(0).putLong(offset + size).putInt(1);
        }
        short count = (short) Math.min(entries, TOO_SMALL_COUNT);
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
        out.putInt((int) Math.min(size, ZipRecords.TOO_SMALL)).putInt((int) Math.min(offset, ZipRecords.TOO_SMALL));
        return end;
    }

    private boolean zip64() {
        return entries >= TOO_SMALL_COUNT || size >= ZipRecords.TOO_SMALL || offset >= ZipRecords.TOO_SMALL;
    }

    /**
     * Reads the end of a file, which has no comment.
     *
     * @throws ZipException if there is none, or it is not as {@link #bytes} has it
     */
    static ZipEnd read(FileChannel file) throws IOException {
        ByteBuffer end = at(file, file.size() - END_BYTES, END_BYTES);
        ZipEnd found = new ZipEnd(
                Short.toUnsignedInt(end.getShort(10)),
                Integer.toUnsignedLong(end.getInt(12)),
                Integer.toUnsignedLong(end.getInt(16)));
        if (found.zip64()) {
            long before = file.size() - END_BYTES - LOCATOR_BYTES - ZIP64_END_BYTES;
            ByteBuffer wide = at(file, before, ZIP64_END_BYTES);
            found = new ZipEnd(wide.getLong(32), wide.getLong(40), wide.getLong(48));
        }
        ByteBuffer expected = ByteBuffer.wrap(found.bytes());
        if (!expected.equals(at(file, file.size() - expected.limit(), expected.limit()))
                || found.offset() + found.size() + expected.limit() != file.size()) {
            throw new ZipException("Its end is not right");
        }
        return found;
    }

    /**
     * That many bytes from that place on, little-endian.
     *
     * @throws ZipException if there are less
     */
    static ByteBuffer at(FileChannel file, long position, int bytes) throws IOException {
        ByteBuffer read = ZipRecords.buffer(bytes);
        while (position >= 0 && read.hasRemaining() && file.read(read, position + read.position()) > 0) {}
        if (read.hasRemaining()) {
            throw new ZipException("It breaks off");
        }
        return read.flip();
    }
}
