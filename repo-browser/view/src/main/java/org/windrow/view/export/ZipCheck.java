package org.windrow.view.export;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.windrow.view.work.Errand;

/**
 * Reads a ZIP file that a {@link ZipFileWriter} wrote in both ways there are, at the same time and without holding its entries: from
 * its beginning through the JDK's reader, which unfolds each entry and compares its size and checksum; and by its central directory,
 * which has to have the same entries in the same order, with the same sizes and checksums, and to point at each one's local header.
 */
final class ZipCheck {

    private static final int PIECE = 64 << 10;

    /** Eight megabytes of them. */
    private static final int NAMES_AT_A_TIME = 1_000_000;

    private final Path file;
    private final Errand.Course course;
    private final byte[] piece = new byte[PIECE];

    ZipCheck(Path file, Errand.Course course) {
        this.file = file;
        this.course = course;
    }

    /**
     * Checks all of it.
     *
     * @param entries how many it has to have
     * @throws IOException if it is not as it was meant to be
     */
    void read(long entries) throws IOException {
        try (FileChannel headers = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel listed = FileChannel.open(file, StandardOpenOption.READ);
                ZipInputStream contents =
                        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), PIECE))) {
            ZipDirectory directory = new ZipDirectory(listed);
            Check.require(directory.end().entries(), entries, file);
            long position = 0;
            for (long done = 0; done < entries; course.done(++done)) {
                Check.goOn(course);
                ZipDirectory.Entry entry = directory.next();
                position = behind(entry, position, headers);
                compare(entry, contents);
            }
            if (position != directory.end().offset() || !directory.atEnd() || contents.getNextEntry() != null) {
                throw new ZipException("There is more in it than there should be");
            }
            new DistinctNames(listed, entries, NAMES_AT_A_TIME).require(course);
        } catch (ZipException | EOFException e) {
            throw new IOException(file + " was written wrongly: " + e.getMessage(), e);
        }
    }

    private void compare(ZipDirectory.Entry listed, ZipInputStream contents) throws IOException {
        ZipEntry entry = contents.getNextEntry();
        if (entry == null || !entry.getName().equals(listed.path())) {
            throw new ZipException("Its directory has " + listed.path() + ", which is not there");
        }
        while (contents.read(piece) >= 0) {
            Check.goOn(course);
        }
        var read = new ZipRecords.Content(entry.getCrc(), entry.getSize(), entry.getCompressedSize());
        if (!read.equals(listed.content())) {
            throw new ZipException("Its directory has another size or checksum for " + listed.path());
        }
    }

    /** Reads the local header of an entry, which has to be at that place. Returns the place behind the entry. */
    private static long behind(ZipDirectory.Entry listed, long place, FileChannel file) throws IOException {
        int named = listed.name().remaining();
        ByteBuffer head = ZipEnd.at(file, listed.offset(), ZipRecords.LOCAL_BYTES);
        ByteBuffer rest = ZipEnd.at(
                file,
                listed.offset() + ZipRecords.LOCAL_BYTES,
                Short.toUnsignedInt(head.getShort(26)) + Short.toUnsignedInt(head.getShort(28)));
        ByteBuffer name = rest.slice(0, Math.min(named, rest.limit()));
        ByteBuffer fields = rest.position(name.limit()).slice().order(rest.order());
        ByteBuffer sizes = ZipRecords.takeZip64(fields);
        boolean wide = sizes.hasRemaining();
        ByteBuffer unknown = ByteBuffer.allocate(wide ? 2 * Long.BYTES : 0);
        int size = wide ? (int) ZipRecords.TOO_SMALL : 0;
        boolean sound = listed.offset() == place
                && head.getInt(0) == ZipRecords.LOCAL
                && head.getShort(4) == (wide ? ZipRecords.ZIP64_VERSION : ZipRecords.PLAIN_VERSION)
                && head.getLong(6) == listed.flagsMethodAndTime()
                && head.getInt(14) == 0
                && head.getInt(18) == size
                && head.getInt(22) == size
                && Short.toUnsignedInt(head.getShort(26)) == named
                && name.equals(listed.name())
                && sizes.equals(unknown)
                && fields.equals(listed.time())
                && (!wide || listed.zip64());
        if (!sound) {
            throw new ZipException("Its directory and what it points to are not the same for " + listed.path());
        }
        return place + head.limit() + rest.limit() + listed.content().compressed() + ZipRecords.descriptorBytes(wide);
    }
}
