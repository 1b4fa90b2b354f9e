package org.windrow.engine.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one instance run on a home at a time. The operating system holds the lock, so it goes with the process however that
 * ends. The file {@code instance.lock} also names the process, for the second instance to say or to wake.
 */
public final class InstanceLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceLock.class);

    /**
     * The locked byte lies far behind the text.
     *
     * <p>why: on Windows a locked region cannot even be read by others, and they have to read the process's number.
     */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_PID = 20;

    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of a home whose folders are there.
     *
     * @throws AlreadyRunningException if another instance has it, in this process or in another one
     * @throws IOException if the lock file cannot be opened or locked
     */
    public static InstanceLock acquire(WindrowHome home) throws IOException {
        Path file = home.state().resolve("instance.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new AlreadyRunningException(
                        readPid(channel), home.config().toString());
            }
            writePid(channel);
            return new InstanceLock(channel, lock);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void writePid(FileChannel channel) throws IOException {
        byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
    }

    private static OptionalLong readPid(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_PID);
        int read = channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.US_ASCII).strip();
        boolean number =
                !text.isEmpty() && text.length() < LONGEST_PID && text.chars().allMatch(Character::isDigit);
        return number ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Gives the lock back. The file stays: deleting it would let two others lock two different files of that name. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException failure) {
            LOG.warn("The instance lock could not be given back; it goes with this process: {}", failure.getMessage());
        }
    }
}
