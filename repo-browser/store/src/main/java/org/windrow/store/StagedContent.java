package org.windrow.store;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a staged file: in memory as long as they are few and need not survive, else in the file.
 *
 * <p>why: a small file is then written once, to where it belongs, and not made in one place to be moved to another.
 */
final class StagedContent {

    private static final int MOST_HELD = 64 << 10;

    private final Path path;
    private long size;
    private byte @Nullable [] held;
    private @Nullable RandomAccessFile file;

    /** @param lasting whether the bytes survive the process; then they are appended to those of the file that is there */
    StagedContent(Path path, boolean lasting) throws IOException {
        this.path = path;
        if (lasting) {
            RandomAccessFile open = open();
            size = open.length();
            open.seek(size);
        } else {
            held = new byte[0];
        }
    }

    /** Makes room for bytes that are to come, so that they need not be moved as they come. */
    void expect(long bytes) {
        byte[] memory = held;
        if (memory != null && size + bytes <= MOST_HELD) {
            held = Arrays.copyOf(memory, (int) (size + bytes));
        }
    }

    long size() {
        return size;
    }

    void append(byte[] bytes, int offset, int length) throws IOException {
        byte[] memory = held;
        if (memory != null && size + length <= MOST_HELD) {
            int end = (int) size + length;
            if (end > memory.length) {
                memory = Arrays.copyOf(memory, Math.clamp(2L * end, end, MOST_HELD));
                held = memory;
            }
            System.arraycopy(bytes, offset, memory, (int) size, length);
        } else {
            onDisk().write(bytes, offset, length);
        }
        size += length;
    }

    /** Reads the bytes from the first on. */
    InputStream read() throws IOException {
        byte[] memory = held;
        return memory == null ? new FileInputStream(path.toFile()) : new ByteArrayInputStream(memory, 0, (int) size);
    }

    /** Forgets all bytes. */
    void clear() throws IOException {
        if (held == null) {
            onDisk().setLength(0);
        }
        size = 0;
    }

    /** The bytes, if they are in memory and there is no file; not to be changed. */
    Optional<byte[]> held() {
        return Optional.ofNullable(held).map(this::withoutRest);
    }

    private byte[] withoutRest(byte[] memory) {
        return memory.length == size ? memory : Arrays.copyOf(memory, (int) size);
    }

    void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    void delete() throws IOException {
        if (held == null) {
            Files.deleteIfExists(path);
        }
    }

    private RandomAccessFile onDisk() throws IOException {
        RandomAccessFile open = file == null ? open() : file;
        byte[] memory = held;
        if (memory != null) {
            open.write(memory, 0, (int) size);
            held = null;
        }
        return open;
    }

    private RandomAccessFile open() throws IOException {
        RandomAccessFile open = new RandomAccessFile(path.toFile(), "rw");
        file = open;
        return open;
    }
}
