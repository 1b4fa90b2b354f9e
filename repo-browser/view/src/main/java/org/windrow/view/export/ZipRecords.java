package org.windrow.view.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;

/**
 * The records around the content of one entry of a ZIP file, as PKWARE's APPNOTE 6.3.10 lays them out: local header (4.3.7), data
 * descriptor (4.3.9) and central directory header (4.3.12), little-endian, with the ZIP64 field (4.5.3) where a number needs eight
 * bytes. Names are UTF-8 (4.4.4, bit 11); content is deflated (4.4.5), and its sizes follow it (4.4.4, bit 3).
 *
 * <p>The time is written twice: by the wall clock of this machine in steps of two seconds (4.4.6), and from 1901 to 2038 in seconds
 * of UTC too (4.6.1, 0x5455), which readers prefer. What MS-DOS cannot say is written as the nearest that it can, 1980 to 2107.
 */
final class ZipRecords {

    static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    static final int CENTRAL = 0x02014b50;

    /** Before name and extra fields. */
    static final int LOCAL_BYTES = 30;

    /** Before name and extra fields. */
    static final int CENTRAL_BYTES = 46;

    static final int FLAGS = 1 << 3 | 1 << 11;
    static final short DEFLATED = 8;
    static final short PLAIN_VERSION = 20;
    static final short ZIP64_VERSION = 45;
    private static final short ZIP64_FIELD = 1;
    private static final int FIELD_HEAD = 4;

    /** What stands in a field of four bytes that is too small for its number (4.4.1.4). */
    static final long TOO_SMALL = 0xFFFF_FFFFL;

    private static final short TIME_FIELD = 0x5455;
    private static final int TIME_BYTES = 9;
    private static final byte TIME_IS_OF_CHANGE = 1;
    private static final int LONGEST_NAME = 65_000;
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

    private final byte[] name;
    private final FileTime modified;
    private final boolean wide;
    private final long offset;

    /**
     * @param name the path within the ZIP file, with slashes
     * @param wide whether the sizes behind the content have eight bytes
     * @param offset where the local header begins
     * @throws ZipException if that cannot be a name
     */
    ZipRecords(String name, FileTime modified, boolean wide, long offset) throws ZipException {
        this.name = encoded(name);
        this.modified = modified;
        this.wide = wide;
        this.offset = offset;
    }

    /**
     * What is known of the content at its end.
     *
     * @param crc the CRC-32, 0 to 0xFFFFFFFF
     * @param size in bytes
     * @param compressed in bytes, deflated
     */
    record Content(long crc, long size, long compressed) {}

    /** What stands before the content. */
    byte[] local() {
        int ofZip64 = wide ? FIELD_HEAD + 2 * Long.BYTES : 0;
        byte[] header = new byte[LOCAL_BYTES + name.length + ofZip64 + timeBytes()];
        ByteBuffer out = over(header);
        out.putInt(LOCAL).putShort(wide ? ZIP64_VERSION : PLAIN_VERSION);
        flagsMethodAndTime(out);
        // why: 4.4.4 has zeros where the sizes follow the content, unless the ZIP64 field says that these will have
        // eight bytes
        int size = wide ? (int) TOO_SMALL : 0;
        out.putInt(0).putInt(size).putInt(size);
        out.putShort((short) name.length).putShort((short) (ofZip64 + timeBytes()));
        out.put(name);
        if (wide) {
            out.putShort(ZIP64_FIELD)
                    .putShort((short) (2 * Long.BYTES))
                    .putLong(0)
                    .putLong(0);
        }
        time(out);
        return header;
    }

    /** What stands behind the content. */
    byte[] descriptor(Content content) {
        byte[] descriptor = new byte[descriptorBytes(wide)];
        ByteBuffer out = over(descriptor).putInt(DESCRIPTOR).putInt((int) content.crc());
        if (wide) {
            out.putLong(content.compressed()).putLong(content.size());
        } else {
            out.putInt((int) content.compressed()).putInt((int) content.size());
        }
        return descriptor;
    }

    static int descriptorBytes(boolean wide) {
        return 2 * Integer.BYTES + 2 * (wide ? Long.BYTES : Integer.BYTES);
    }

    /** What stands in the central directory. */
    byte[] central(Content content) {
        // why: 4.5.3 has in this order, and only what its field of four bytes is too small for
        ByteBuffer zip64 = buffer(3 * Long.BYTES);
        int size = fourBytes(content.size(), zip64);
        int compressed = fourBytes(content.compressed(), zip64);
        int at = fourBytes(offset, zip64);
        zip64.flip();
        int ofZip64 = zip64.hasRemaining() ? FIELD_HEAD + zip64.limit() : 0;
        byte[] header = new byte[CENTRAL_BYTES + name.length + ofZip64 + timeBytes()];
        ByteBuffer out = over(header);
        out.putInt(CENTRAL).putShort(ZIP64_VERSION).putShort(wide || ofZip64 > 0 ? ZIP64_VERSION : PLAIN_VERSION);
        flagsMethodAndTime(out);
        out.putInt((int) content.crc()).putInt(compressed).putInt(size);
        out.putShort((short) name.length).putShort((short) (ofZip64 + timeBytes()));
        // why: no comment, the first disk, no attributes
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        out.putInt(at).put(name);
        if (ofZip64 > 0) {
            out.putShort(ZIP64_FIELD).putShort((short) zip64.limit()).put(zip64);
        }
        time(out);
        return header;
    }

    private static int fourBytes(long number, ByteBuffer otherwise) {
        if (number < TOO_SMALL) {
            return (int) number;
        }
        otherwise.putLong(number);
        return (int) TOO_SMALL;
    }

    private void flagsMethodAndTime(ByteBuffer out) {
        LocalDateTime exact = LocalDateTime.ofInstant(modified.toInstant(), ZoneId.systemDefault());
        LocalDateTime time = exact.isBefore(FIRST) ? FIRST : exact.isAfter(LAST) ? LAST : exact;
        out.putShort((short) FLAGS).putShort(DEFLATED);
        out.putShort((short) (time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2));
        out.putShort((short) ((time.getYear() - 1980) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth()));
    }

    private int timeBytes() {
        long seconds = modified.to(TimeUnit.SECONDS);
        return seconds == (int) seconds ? TIME_BYTES : 0;
    }

    private void time(ByteBuffer out) {
        if (timeBytes() > 0) {
            out.putShort(TIME_FIELD).putShort((short) (TIME_BYTES - FIELD_HEAD)).put(TIME_IS_OF_CHANGE);
            out.putInt((int) modified.to(TimeUnit.SECONDS));
        }
    }

    /** Takes the ZIP64 field (4.5.3) off the beginning of extra fields, and gives what is in it: nothing, if there is none. */
    static ByteBuffer takeZip64(ByteBuffer fields) throws ZipException {
        if (fields.remaining() < FIELD_HEAD || fields.getShort(fields.position()) != ZIP64_FIELD) {
            return buffer(0);
        }
        int bytes = Short.toUnsignedInt(fields.getShort(fields.position() + Short.BYTES));
        int begin = fields.position() + FIELD_HEAD;
        if (bytes == 0 || begin + bytes > fields.limit()) {
            throw new ZipException("Its ZIP64 field is not right");
        }
        fields.position(begin + bytes);
        return fields.slice(begin, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ByteBuffer buffer(int bytes) {
        return over(new byte[bytes]);
    }

    /** Writes into the bytes, or reads them. */
    static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] encoded(String name) throws ZipException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
            if (bytes.remaining() == 0 || bytes.remaining() > LONGEST_NAME) {
                throw new ZipException("A name of " + bytes.remaining() + " bytes cannot stand in a ZIP file: " + name);
            }
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            ZipException problem = new ZipException("This name is no text, and cannot stand in a ZIP file: " + name);
            problem.initCause(e);
            throw problem;
        }
    }
}
