package org.windrow.store.aside;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.commit.Trees;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.durability.ObjectLocks;

/**
 * Deleting objects so that it can be undone: they are moved from the tree to {@code .windrow/aside}, where neither the Python nor
 * a search sees them, and stay whole there until they are brought back or swept.
 *
 * <p>A kill at any instant leaves an object in the tree or aside; one that is between the two is finished by {@link #recover},
 * which the next writer of the silo calls. Only after a loss of power may something that was deleted last be back in the tree.
 *
 * <p>Waits while another thread or process writes the same object. Safe for threads.
 */
public final class AsideObjects implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AsideObjects.class);

    private static final Duration UNFINISHED = Duration.ofHours(1);

    private final Path control;
    private final AsideFolders folders;
    private final ObjectTree tree;
    private final ObjectMoves moves;
    private final InstantSource clock;
    private @Nullable ObjectLocks locks;
    private boolean closed;

    /**
     * @param control the silo's folder {@code .windrow}; made when something is set aside
     * @param clock says when something was deleted
     */
    public AsideObjects(Path control, ObjectTree tree, InstantSource clock) {
        this.control = control;
        this.folders = new AsideFolders(control.resolve("aside"));
        this.tree = tree;
        this.moves = new ObjectMoves(tree);
        this.clock = clock;
    }

    /** The name of a new deletion. Nothing is written yet. */
    public String begin() {
        return AsideFolders.nameOf(clock.instant());
    }

    /**
     * Sets an object aside.
     *
     * @param deletion a name from {@link #begin}
     * @return false if there is no such object
     * @throws IOException if it could not be moved; it is then in the tree, or aside after {@link #recover}
     */
    public boolean setAside(String deletion, String identifier) throws IOException {
        Path folder = tree.folder(identifier);
        ObjectLocks open = locks();
        try (ObjectLocks.Held _ = open.lock(identifier)) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !ObjectMoves.holds(folder)) {
                return false;
            }
            tree.requireNoLinks(folder);
            Path entry = folders.moving().resolve(AsideFolders.freshName());
            AsideEntry.make(entry, new AsideEntry.Facts(identifier, deletion));
            moves.out(folder, AsideEntry.object(entry));
            folders.keep(entry, deletion);
            return true;
        }
    }

    /** What was deleted and is still aside, the latest first. Writes nothing. */
    public List<Deletion> deletions() throws IOException {
        List<Deletion> found = new ArrayList<>();
        try (Stream<Path> all = AsideFolders.entries(folders.kept())) {
            for (Path folder : (Iterable<Path>) all::iterator) {
                folders.read(folder).ifPresent(found::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing(Deletion::when).reversed().thenComparing(Deletion::name));
        return List.copyOf(found);
    }

    /** The objects of a deletion that are still aside, in no order. To be closed. An entry that cannot be read is passed by. */
    public Stream<AsideObject> objects(String deletion) throws IOException {
        return AsideFolders.entries(folders.deletion(deletion))
                .flatMap(entry ->
                        AsideEntry.facts(entry).map(facts -> new AsideObject(facts.identifier(), entry)).stream());
    }

    /**
     * Brings an object back to its place.
     *
     * @throws IOException if it could not be moved; it is then aside, or in the tree after {@link #recover}
     */
    public Return bringBack(AsideObject object) throws IOException {
        Path folder = tree.folder(object.identifier());
        Path returning = folders.returning().resolve(AsideFolders.freshName());
        ObjectLocks open = locks();
        try (ObjectLocks.Held _ = open.lock(object.identifier())) {
            if (ObjectMoves.holds(folder)) {
                return Return.OCCUPIED;
            }
            try {
                AtomicFile.move(object.entry(), returning);
            } catch (NoSuchFileException e) {
                return Return.GONE;
            }
            moves.back(AsideEntry.object(returning), folder);
            Trees.delete(returning);
            return Return.RETURNED;
        }
    }

    /** Notes that somebody was told that a deletion will be swept. */
    public void tell(String deletion) throws IOException {
        folders.tell(deletion);
    }

    /** Deletes for good what is aside of a deletion. It cannot be brought back from the moment this is called. */
    public void sweep(String deletion) throws IOException {
        Path swept = folders.sweeping().resolve(AsideFolders.freshName());
        try {
            AtomicFile.move(folders.deletion(deletion), swept);
        } catch (NoSuchFileException e) {
            return;
        }
        Trees.delete(swept);
    }

    /** Finishes or undoes what a killed process left between tree and aside. Touches nothing if nothing was ever set aside. */
    public void recover() throws IOException {
        if (!Files.isDirectory(folders.root(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path entry : list(folders.moving())) {
            finish(entry, false);
        }
        for (Path entry : list(folders.returning())) {
            finish(entry, true);
        }
        for (Path swept : list(folders.sweeping())) {
            Trees.delete(swept);
        }
    }

    private void finish(Path entry, boolean returning) throws IOException {
        Optional<AsideEntry.Facts> facts = AsideEntry.facts(entry);
        if (facts.isEmpty()) {
            forgetIfOld(entry);
            return;
        }
        String identifier = facts.get().identifier();
        try (ObjectLocks.Held _ = locks().lock(identifier)) {
            Path object = AsideEntry.object(entry);
            if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!ObjectMoves.holds(object)) {
                Trees.delete(entry);
                return;
            }
            Path folder = tree.folder(identifier);
            boolean madeAnew = ObjectMoves.hasManifest(folder);
            if (returning && !madeAnew) {
                moves.back(object, folder);
                Trees.delete(entry);
                return;
            }
            if (!returning && !madeAnew) {
                moves.out(folder, object);
            }
            String deletion = facts.get().deletion();
            folders.keep(entry, AsideFolders.when(deletion).isPresent() ? deletion : begin());
        }
    }

    private void forgetIfOld(Path entry) throws IOException {
        if (Files.exists(AsideEntry.object(entry), LinkOption.NOFOLLOW_LINKS)) {
            LOG.warn("{} does not say whose object it holds, and is left as it is", entry);
        } else if (Files.getLastModifiedTime(entry)
                .toInstant()
                .isBefore(clock.instant().minus(UNFINISHED))) {
            // why not sooner: another process may just be making it
            Trees.delete(entry);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = AsideFolders.entries(folder)) {
            return entries.toList();
        }
    }

    private synchronized ObjectLocks locks() throws IOException {
        ObjectLocks open = locks;
        if (closed) {
            throw new IOException("The silo was closed meanwhile");
        }
        if (open == null) {
            folders.make();
            open = new ObjectLocks(control.resolve("locks"));
            locks = open;
        }
        return open;
    }

    /** Lets go of the locks; nothing can be moved any more. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        ObjectLocks open = locks;
        locks = null;
        if (open != null) {
            open.close();
        }
    }
}
