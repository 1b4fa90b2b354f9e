package org.windrow.view.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.windrow.index.build.IndexProgress;

/**
 * A silo that may be wanted or not, and is opened or closed accordingly; one of both at a time, since an index can be open only once.
 * Safe for threads.
 */
final class SiloSlot {

    /** If an index that is compared with its silo gets no further for so long, the next one's turn comes. */
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    private final Path folder;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean wanted;
    private volatile boolean compared;
    private volatile @Nullable Shelf shelf;
    private volatile String problem = "";

    SiloSlot(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Says whether it is to be open; {@link #settle} then makes it so. */
    void want(boolean now) {
        wanted = now;
    }

    boolean wanted() {
        return wanted;
    }

    /**
     * Opens or closes the silo, as it is wanted by now. Waits for the disk.
     *
     * @throws IOException if it was not closed well
     */
    void settle(Path indexes) throws IOException {
        one.lock();
        try {
            Shelf before = shelf;
            if (wanted && before == null) {
                open(indexes);
            } else if (!wanted && before != null) {
                shelf = null;
                compared = false;
                before.close();
            }
        } finally {
            one.unlock();
        }
    }

    private void open(Path indexes) {
        try {
            problem = "";
            shelf = Shelf.open(folder, indexes);
        } catch (IOException | RuntimeException e) {
            problem = e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    /** Has the index compared with the silo, and waits for the end of that, unless it stands still or the silo is closed. */
    void compare() throws InterruptedException {
        Shelf open = shelf;
        if (open == null || compared) {
            return;
        }
        open.index().catchUp();
        long looked = -1;
        while (wanted && !open.index().awaitComparison(STANDSTILL)) {
            IndexProgress progress = open.index().progress();
            if (progress.looked() == looked || progress.problem() != null) {
                break;
            }
            looked = progress.looked();
        }
        // why the question: it may have been closed and opened again meanwhile
        compared |= open.equals(shelf);
    }

    /** The silo, if it is open. */
    @Nullable
    Shelf shelf() {
        return shelf;
    }

    /** Whether its index has been compared with it since it was opened, or that stands still. */
    boolean compared() {
        return compared;
    }

    /** Why it could not be opened, in a sentence; empty text if it could, or was not tried yet. */
    String problem() {
        return problem;
    }
}
