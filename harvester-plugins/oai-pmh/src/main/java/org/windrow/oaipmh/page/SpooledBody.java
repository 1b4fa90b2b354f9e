package org.windrow.oaipmh.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A response's body that has arrived: its start in memory, what is beyond in a temporary file that vanishes when the body is
 * closed, or with the process. May be read several times, by one reader at a time.
 */
public final class SpooledBody implements AutoCloseable {

    /** How much is kept in memory. */
    static final int IN_MEMORY = 4 << 20;

    private static final int CHUNK = 64 << 10;

    private byte[] memory = {};
    private @Nullable FileChannel overflow;
    private @Nullable Path file;
    private long length;

    private SpooledBody() {}

    /**
     * Reads a body to its end.
     *
     * @throws IOException if it did not arrive whole; nothing is left behind
     */
    public static SpooledBody of(InputStream in) throws IOException {
        SpooledBody body = new SpooledBody();
        try {
            body.fill(in);
            return body;
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    private void fill(InputStream in) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (overflow == null && start.size() + n <= IN_MEMORY) {
                start.write(chunk, 0, n);
            } else {
                spill(chunk, n);
            }
            length += n;
        }
        memory = start.toByteArray();
    }

    private void spill(byte[] chunk, int n) throws IOException {
        if (overflow == null) {
            file = Files.createTempFile("windrow-page-", ".xml");
            // why: the file must go even if the process is killed
            overflow = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, n);
        while (buffer.hasRemaining()) {
            overflow.write(buffer);
        }
    }

    /** The body from its first byte. */
    public InputStream open() {
        InputStream start = new ByteArrayInputStream(memory);
        return overflow == null ? start : new SequenceInputStream(start, new ChannelStream(overflow, 0));
    }

    /** The body's length in bytes. */
    public long length() {
        return length;
    }

    /** At most the first {@code max} bytes. */
    public byte[] head(int max) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(max);
        }
    }

    /** At most the last {@code max} bytes. */
    public byte[] tail(int max) throws IOException {
        long skip = Math.max(0, length - max);
        if (overflow != null && skip >= memory.length) {
            return new ChannelStream(overflow, skip - memory.length).readAllBytes();
        }
        try (InputStream in = open()) {
            in.skipNBytes(skip);
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        try {
            if (overflow != null) {
                overflow.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Could not remove the temporary file " + file, e);
        }
    }

    /** Reads a channel by position, so that several readings do not disturb each other. */
    private static final class ChannelStream extends InputStream {

        private final FileChannel channel;
        private long position;

        ChannelStream(FileChannel channel, long position) {
            this.channel = channel;
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int size) throws IOException {
            if (size == 0) {
                return 0;
            }
            int n = channel.read(ByteBuffer.wrap(target, offset, size), position);
            position += Math.max(0, n);
            return n;
        }
    }
}
