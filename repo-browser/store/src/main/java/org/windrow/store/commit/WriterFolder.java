package org.windrow.store.commit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Where one writer prepares what it will move into objects: {@code .windrow/staging/<writer>/}. A lock file beside it is
 * locked as long as the writer's process lives, so that others can tell a living writer from a dead one.
 */
final class WriterFolder implements AutoCloseable {

    static final String LOCK_SUFFIX = ".lock";

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;
    private final AtomicLong names = new AtomicLong();

    private WriterFolder(Path folder, Path lockFile, FileChannel lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Makes a new writer's folder. To be called while no one looks for dead writers. */
    static WriterFolder open(Path staging) throws IOException {
        String name = processToken() + UUID.randomUUID();
        Path lockFile = staging.resolve(name + LOCK_SUFFIX);
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IOException("Cannot lock " + lockFile);
        }
        return new WriterFolder(Files.createDirectory(staging.resolve(name)), lockFile, lock);
    }

    /**
     * What the names of this process's folders begin with. A process must not open its own lock files a second time: closing
     * them would give the lock free.
     */
    static String processToken() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + started + "-";
    }

    /** A path that nothing else here has. */
    Path fresh() {
        return folder.resolve(Long.toString(names.incrementAndGet()));
    }

    boolean contains(Path path) {
        return folder.equals(path.getParent());
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (!hasUnfinishedChange()) {
                Trees.delete(folder);
                Files.deleteIfExists(lockFile);
            }
        }
    }

    /** Whether a change failed between its two steps, so that the next writer has to finish it. */
    private boolean hasUnfinishedChange() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.toString().endsWith(Writer.MANIFEST_SUFFIX));
        }
    }
}
