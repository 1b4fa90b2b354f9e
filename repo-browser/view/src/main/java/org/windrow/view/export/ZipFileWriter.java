package org.windrow.view.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipException;

/**
 * Writes a ZIP file of any number of entries, of any size, in memory that does not grow with them. Its central directory, which comes
 * last and names every entry, is collected in a file of its own beside the one that is written; that is gone as soon as this is
 * closed, or the program ends. Follows PKWARE's APPNOTE 6.3.10, 4.3.6, and takes ZIP64 where a number needs it.
 *
 * <p>That no two entries have one name is left to the caller. Not safe for threads.
 */
final class ZipFileWriter implements Closeable {

    private static final int PIECE = 64 << 10;

    private final FileChannel file;
    private final OutputStream out;
    private final FileChannel directory;
    private final OutputStream headers;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] piece = new byte[PIECE];
    private final byte[] deflated = new byte[PIECE];
    private long position;
    private long entries;

    private ZipFileWriter(FileChannel file, FileChannel directory) throws IOException {
        this.file = file;
        this.directory = directory;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), PIECE);
        this.headers = new BufferedOutputStream(Channels.newOutputStream(directory), PIECE);
        this.position = file.position();
    }

    /** Begins a file, which must not be there yet. */
    static ZipFileWriter create(Path file) throws IOException {
        return behind(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                file.resolveSibling(".directory-" + UUID.randomUUID()));
    }

    /** Begins where the channel is, and closes that in the end. */
    static ZipFileWriter behind(FileChannel file, Path spill) throws IOException {
        try {
            return new ZipFileWriter(
                    file,
                    FileChannel.open(
                            spill,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Writes an entry.
     *
     * @param name the path within the ZIP file, with slashes
     * @param expected the content's size in bytes; -1 if that is not known
     * @param content read to its end, and not closed
     * @throws ZipException if that cannot be a name, or there are almost 4 GiB or more where less was expected; what is written so far is
     *     of no use then
     */
    void put(String name, FileTime modified, long expected, InputStream content) throws IOException {
        boolean wide = expected < 0 || mayNeedEightBytes(expected);
        ZipRecords records = new ZipRecords(name, modified, wide, position);
        write(records.local());
        ZipRecords.Content written = deflate(content, wide, name);
        write(records.descriptor(written));
        headers.write(records.central(written));
        entries++;
    }

    /** Whether that many bytes, or what deflating makes of them, are too many for four bytes. Deflating adds a little to noise. */
    private static boolean mayNeedEightBytes(long size) {
        return size >= ZipRecords.TOO_SMALL - (ZipRecords.TOO_SMALL >> 10) - PIECE;
    }

    private ZipRecords.Content deflate(InputStream content, boolean wide, String name) throws IOException {
        CRC32 crc = new CRC32();
        deflater.reset();
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            crc.update(piece, 0, read);
            deflater.setInput(piece, 0, read);
            while (!deflater.needsInput()) {
                write(deflater);
            }
            if (!wide && mayNeedEightBytes(deflater.getBytesRead())) {
                throw new ZipException(name + " has grown to almost 4 GiB while it was read. Export again");
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            write(deflater);
        }
        return new ZipRecords.Content(crc.getValue(), deflater.getBytesRead(), deflater.getBytesWritten());
    }

    private void write(Deflater from) throws IOException {
        int bytes = from.deflate(deflated);
        out.write(deflated, 0, bytes);
        position += bytes;
    }

    private void write(byte[] record) throws IOException {
        out.write(record);
        position += record.length;
    }

    /** Writes the central directory; without that it is no ZIP file. Nothing can be put afterwards. */
    void finish() throws IOException {
        headers.flush();
        out.flush();
        long size = directory.size();
        for (long copied = 0; copied < size; ) {
            copied += directory.transferTo(copied, size - copied, file);
        }
        out.write(new ZipEnd(entries, size, position).bytes());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        try (file;
                directory) {
            // why nothing else: what has not been flushed belongs to a file that was not finished
        }
    }
}
