package org.windrow.view.shelf;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one silo that is open at a time: opening another closes it first, since an index can be open only once. Safe for threads. */
public final class OpenShelf implements AutoCloseable {

    private final Path indexes;
    private @Nullable Shelf shelf;
    private boolean closed;

    /** @param indexes the folder of all indexes, outside of every silo */
    public OpenShelf(Path indexes) {
        this.indexes = indexes;
    }

    /**
     * Opens a silo in the place of the one that was open. Waits for the disk.
     *
     * @throws IOException if it cannot be opened; then none is open
     */
    public synchronized Shelf open(Path folder) throws IOException {
        closeShelf();
        if (closed) {
            throw new IOException("The browser was closed");
        }
        Shelf opened = Shelf.open(folder, indexes);
        shelf = opened;
        return opened;
    }

    /** Closes what is open; afterwards nothing can be opened. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        closeShelf();
    }

    private void closeShelf() throws IOException {
        Shelf before = shelf;
        shelf = null;
        if (before != null) {
            before.close();
        }
    }
}
