package org.windrow.store.commit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that survive the process which writes them, so that a download can be resumed: {@code .windrow/partial/<key's hash>}.
 * One owner for each key, across threads and processes. Safe for threads.
 */
final class PartialFolder implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int SLOT_DIGITS = 15;

    private final Path folder;
    private final FileChannel lockFile;
    private final Map<Path, FileLock> claimed = new ConcurrentHashMap<>();

    PartialFolder(Path control) throws IOException {
        folder = Files.createDirectories(control.resolve("partial"));
        lockFile = FileChannel.open(folder.resolve("locks"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The file of a key, for this caller alone until it is released; empty if someone else has it. */
    Optional<Path> claim(String key) throws IOException {
        Path file = folder.resolve(ObjectEditor.sha256(key.getBytes(StandardCharsets.UTF_8)));
        FileLock lock = lock(file);
        if (lock == null) {
            return Optional.empty();
        }
        claimed.put(file, lock);
        return Optional.of(file);
    }

    /** Gives a file free. */
    void release(Path file) throws IOException {
        FileLock lock = claimed.remove(file);
        if (lock != null) {
            lock.release();
        }
    }

    /** Deletes the files that nobody has written to for seven days. */
    void sweep(Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                boolean partial =
                        NAME.matcher(String.valueOf(file.getFileName())).matches();
                if (partial && isStale(file, now)) {
                    try (FileLock lock = lock(file)) {
                        if (lock != null) {
                            Files.deleteIfExists(file);
                        }
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static boolean isStale(Path file, Instant now) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        return modified.toInstant().isBefore(now.minus(KEPT));
    }

    private @Nullable FileLock lock(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return lockFile.tryLock(Long.parseLong(name.substring(0, SLOT_DIGITS), 16), 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
