package org.windrow.store.durability;

import java.io.IOException;
import java.nio.file.Path;

/** A way to make what was written durable. Safe for threads. */
sealed interface Flush extends AutoCloseable permits Syncfs, ForceEach {

    /** Notes that something in an object's folder, or in a folder above it, was written. */
    void touched(Path objectFolder) throws IOException;

    /** Makes everything noted so far durable. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
