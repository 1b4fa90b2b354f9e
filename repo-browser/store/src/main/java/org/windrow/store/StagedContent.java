package org.windrow.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private @Nullable ByteArrayOutputStream held;
    private @Nullable RandomAccessFile file;

    /** @param lasting whether the bytes survive the process; then they are appended to those of the file that is there */
    StagedContent(Path path, boolean lasting) throws IOException {
        this.path = path;
        if (lasting) {
            RandomAccessFile open = open();
            size = open.length();
            open.seek(size);
        } else {
            held = new ByteArrayOutputStream();
        }
    }

    long size() {
        return size;
    }

    void append(byte[] bytes, int offset, int length) throws IOException {
        ByteArrayOutputStream memory = held;
        if (memory != null && size + length <= MOST_HELD) {
            memory.write(bytes, offset, length);
        } else {
            onDisk().write(bytes, offset, length);
        }
        size += length;
    }

    /** Reads the bytes from the first on. */
    InputStream read() throws IOException {
        return held == null ? new FileInputStream(path.toFile()) : new ByteArrayInputStream(held.toByteArray());
    }

    /** Forgets all bytes. */
    void clear() throws IOException {
        if (held != null) {
            held.reset();
        } else {
            onDisk().setLength(0);
        }
        size = 0;
    }

    /** The bytes, if they are in memory and there is no file. */
    Optional<byte[]> held() {
        return Optional.ofNullable(held).map(ByteArrayOutputStream::toByteArray);
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
        if (held != null) {
            open.write(held.toByteArray());
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
