package org.windrow.store.pairtree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a pairtree and gives the folder of each object, a parent before its children, siblings in the order of their
 * names. Memory holds one list of short names for each level of the tree, however many objects there are. Links are never
 * followed. For one thread.
 */
public final class PairtreeWalk implements Iterator<Path> {

    private static final PairtreeFolder NONE = new PairtreeFolder(false, List.of());

    private final Deque<Iterator<Path>> levels = new ArrayDeque<>();
    private final BiConsumer<Path, IOException> unreadable;
    private @Nullable Path next;

    /**
     * @param treeRoot the folder {@code pairtree_root}
     * @param unreadable told of each folder that cannot be listed; the walk goes on beside it
     */
    public PairtreeWalk(Path treeRoot, BiConsumer<Path, IOException> unreadable) {
        this.unreadable = unreadable;
        levels.push(List.of(treeRoot).iterator());
    }

    @Override
    public boolean hasNext() {
        while (next == null && !levels.isEmpty()) {
            Iterator<Path> level = levels.element();
            if (level.hasNext()) {
                descend(level.next());
            } else {
                levels.pop();
            }
        }
        return next != null;
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Path found = java.util.Objects.requireNonNull(next);
        next = null;
        return found;
    }

    private void descend(Path folder) {
        PairtreeFolder listed = NONE;
        try {
            listed = PairtreeFolder.list(folder);
        } catch (IOException e) {
            unreadable.accept(folder, e);
        }
        // why: plain strings are the smallest thing that survives the descent below this level
        levels.push(listed.shorties().stream()
                .map(folder::resolve)
                .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                .iterator());
        if (listed.object()) {
            next = folder;
        }
    }
}
