package org.windrow.store.durability;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets two files change places in one step: {@code renameat2(2)} of Linux with {@code RENAME_EXCHANGE}. Safe for threads. */
final class FileExchange {

    private static final Logger LOG = LoggerFactory.getLogger(FileExchange.class);
    private static final int FROM_WORKING_FOLDER = -100;
    private static final int RENAME_EXCHANGE = 2;

    private final MethodHandle renameat2;

    private FileExchange(MethodHandle renameat2) {
        this.renameat2 = renameat2;
    }

    /** The exchange of this system; empty where there is none. */
    @SuppressWarnings("restricted") // why: calling the C library is what this class is for
    static Optional<FileExchange> ofThisSystem() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            return Optional.of(new FileExchange(linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("renameat2"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT))));
        } catch (RuntimeException | LinkageError e) {
            LOG.info("No exchange of files here ({})", e.toString());
            return Optional.empty();
        }
    }

    /** Whether the two changed places; nothing has changed if not, because one is not there or the file system has no such step. */
    boolean exchange(Path one, Path other) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) renameat2.invokeExact(
                    FROM_WORKING_FOLDER,
                    arena.allocateFrom(one.toString()),
                    FROM_WORKING_FOLDER,
                    arena.allocateFrom(other.toString()),
                    RENAME_EXCHANGE);
            return result == 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("Cannot call renameat2", e);
        }
    }
}
