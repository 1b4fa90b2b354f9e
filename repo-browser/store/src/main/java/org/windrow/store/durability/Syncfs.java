package org.windrow.store.durability;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a whole file system durable with one call of Linux, {@code syncfs(2)}. The handle of the silo stays open between
 * calls, since the kernel reports an earlier failed write once to each open handle.
 */
final class Syncfs implements Flush {

    private static final Logger LOG = LoggerFactory.getLogger(Syncfs.class);
    private static final int READ_ONLY_FOLDER = 0x10000;

    private final MethodHandle syncfs;
    private final MethodHandle close;
    private final VarHandle errno;
    private final MemoryLayout errnoLayout;
    private final int handle;

    @SuppressWarnings("restricted") // why: calling the C library is what this class is for
    private Syncfs(Path folder, Linker linker) throws Throwable {
        SymbolLookup libc = linker.defaultLookup();
        errnoLayout = Linker.Option.captureStateLayout();
        errno = errnoLayout.varHandle(MemoryLayout.PathElement.groupElement("errno"));
        MethodHandle open = linker.downcallHandle(
                libc.findOrThrow("open"),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        syncfs = linker.downcallHandle(
                libc.findOrThrow("syncfs"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT),
                Linker.Option.captureCallState("errno"));
        close = linker.downcallHandle(libc.findOrThrow("close"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            handle = (int) open.invokeExact(arena.allocateFrom(folder.toString()), READ_ONLY_FOLDER);
        }
        if (handle < 0) {
            throw new IOException("Cannot open " + folder);
        }
    }

    /** The way for a folder's file system; empty where there is no {@code syncfs}. */
    static Optional<Syncfs> of(Path folder) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Syncfs(folder, Linker.nativeLinker()));
        } catch (Throwable e) {
            LOG.info("No syncfs here ({}); files are made durable one by one", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void touched(Path objectFolder) {}

    @Override
    public void flush() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(errnoLayout);
            if ((int) syncfs.invokeExact(state, handle) != 0) {
                throw new IOException("The file system could not write everything (syncfs: error "
                        + (int) errno.get(state, 0L) + "); look at its free space and its health");
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("Cannot call syncfs", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            int ignored = (int) close.invokeExact(handle);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("Cannot close the handle of the silo", e);
        }
    }
}
