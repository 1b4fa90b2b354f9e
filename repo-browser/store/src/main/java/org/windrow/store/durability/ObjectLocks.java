package org.windrow.store.durability;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One writer per object, across threads and processes. Identifiers share a fixed number of stripes; a stripe is a lock of
 * this process and one byte of the lock file. A thread holds one stripe at a time.
 *
 * <p>The operating system gives the bytes of a killed process free. It also gives them free when this process closes any
 * other handle of the file, so all that lock by one file in this process share one {@link LockFile}.
 */
public final class ObjectLocks implements AutoCloseable {

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final LockFile file;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Opens the lock file, made if it is not there. */
    public ObjectLocks(Path lockFile) throws IOException {
        file = LockFile.open(lockFile);
    }

    /** Waits until no other thread or process writes the object, and keeps it so until the result is closed. */
    public Held lock(String identifier) throws IOException {
        int hash = identifier.hashCode();
        int stripe = (hash ^ hash >>> 16) & (LockFile.STRIPES - 1);
        ReentrantLock local = file.stripe(stripe);
        local.lock();
        try {
            return new Held(local, await(file.channel(), stripe));
        } catch (IOException | RuntimeException e) {
            local.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            file.release();
        }
    }

    /**
     * Waits for a lock on one byte of a file, also while another thread of this process has it.
     *
     * @throws InterruptedIOException if the thread was interrupted before it got the lock
     */
    public static FileLock await(FileChannel file, long at) throws IOException {
        long pause = TimeUnit.MICROSECONDS.toNanos(20);
        while (true) {
            FileLock lock = attempt(file, at);
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while waiting for another writer of the same object");
            }
        }
    }

    // why: the blocking lock() closes the channel, and with it every lock, when its thread is interrupted; tryLock()
    // does not
    private static @Nullable FileLock attempt(FileChannel file, long at) throws IOException {
        try {
            return file.tryLock(at, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A lock that is held. To be closed by the thread that took it. */
    public static final class Held implements AutoCloseable {

        private final ReentrantLock local;
        private final FileLock range;

        private Held(ReentrantLock local, FileLock range) {
            this.local = local;
            this.range = range;
        }

        @Override
        public void close() throws IOException {
            try {
                range.release();
            } finally {
                local.unlock();
            }
        }
    }
}
