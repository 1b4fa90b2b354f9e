package org.windrow.store.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts files over others, and where the system can, keeps those others until a barrier has made the new ones durable: each lies
 * where the new one was staged.
 *
 * <p>why: a new file whose bytes are not on the disk yet may be empty after a loss of power, and the old one is gone. ext4 avoids
 * that by writing a file out at once when it is renamed over another, which costs more than all the rest of a small change.
 *
 * <p>Safe for threads.
 */
public final class Replacement {

    private final @Nullable FileExchange exchange = FileExchange.ofThisSystem().orElse(null);
    private final Queue<Path> replaced = new ConcurrentLinkedQueue<>();

    /** Puts a staged file in the place of another, or to where nothing is yet, in one step. */
    public void replace(Path staged, Path target) throws IOException {
        // why: an exchange would also take a folder away
        boolean overFile = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (exchange != null && overFile && exchange.exchange(staged, target)) {
            replaced.add(staged);
        } else {
            AtomicFile.move(staged, target);
        }
    }

    /** Whether a replaced file is kept, because no barrier came after it. */
    public boolean isPending() {
        return !replaced.isEmpty();
    }

    /** Waits until what was put in place before is durable, then deletes what it replaced. */
    public void settle(Barrier barrier) throws IOException {
        List<Path> before = new ArrayList<>();
        for (Path old = replaced.poll(); old != null; old = replaced.poll()) {
            before.add(old);
        }
        try {
            barrier.await();
        } catch (IOException | RuntimeException e) {
            replaced.addAll(before);
            throw e;
        }
        for (Path old : before) {
            Files.deleteIfExists(old);
        }
    }
}
