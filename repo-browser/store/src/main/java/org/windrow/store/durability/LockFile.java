package org.windrow.store.durability;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The lock file of a silo as this process has it open: once, however many ask for it. Safe for threads. */
final class LockFile {

    static final int STRIPES = 4096;

    // why static: the system's locks belong to the process, and closing any handle of the file would give all of them
    // free
    private static final Map<Path, LockFile> OPEN = new HashMap<>();

    private final Path path;
    private final FileChannel channel;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    private int users = 1;

    private LockFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    /** Opens it, made if it is not there; to be {@linkplain #release released}. */
    static LockFile open(Path file) throws IOException {
        Path path = real(file);
        synchronized (OPEN) {
            LockFile open = OPEN.get(path);
            if (open == null) {
                open = new LockFile(
                        path,
                        FileChannel.open(
                                path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
                OPEN.put(path, open);
            } else {
                open.users++;
            }
            return open;
        }
    }

    /** The lock of a stripe within this process. */
    ReentrantLock stripe(int number) {
        return stripes[number];
    }

    FileChannel channel() {
        return channel;
    }

    /** Closes it if nobody else has it. */
    void release() throws IOException {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(path);
                channel.close();
            }
        }
    }

    private static Path real(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + file);
        }
        return folder.toRealPath().resolve(String.valueOf(file.getFileName()));
    }
}
