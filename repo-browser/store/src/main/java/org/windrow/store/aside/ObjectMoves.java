package org.windrow.store.aside;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.manifest.Manifest;

/**
 * Moves what belongs to an object out of the tree and into it.
 *
 * <p>Objects with longer identifiers may lie in the folders below an object's own. Without such, the folder is moved in one step;
 * with them, what belongs to the object is moved piece by piece, the manifest first on the way out and last on the way back, and
 * each way can be gone on with after a kill. The caller holds the object's lock.
 */
final class ObjectMoves {

    private static final int SHORTY = 2;

    private final ObjectTree tree;

    ObjectMoves(ObjectTree tree) {
        this.tree = tree;
    }

    /** Whether there is anything of an object in a folder. */
    static boolean holds(Path folder) throws IOException {
        return !own(folder).isEmpty();
    }

    /** Whether there is a manifest in a folder. */
    static boolean hasManifest(Path folder) {
        return Files.exists(folder.resolve(Manifest.FILE_NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves an object out of the tree; {@code target} is not there, or holds a part of it already. */
    void out(Path folder, Path target) throws IOException {
        if (others(folder).isEmpty() && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            AtomicFile.move(folder, target);
            giveBackOthers(target, folder);
        } else {
            Files.createDirectories(target);
            giveBackOthers(target, folder);
            for (Path entry : own(folder)) {
                AtomicFile.move(entry, target.resolve(entry.getFileName()));
            }
        }
        tree.pruneAbove(folder);
    }

    /** Moves an object back to its place, where nothing of one is, or a part of this one already. */
    void back(Path source, Path folder) throws IOException {
        tree.makeParents(folder);
        try {
            AtomicFile.move(source, folder);
            return;
        } catch (NoSuchFileException e) {
            // why: an empty folder above may just have been removed
            tree.forgetParents(folder);
        } catch (FileSystemException e) {
            if (!ObjectTree.isOccupied(e, folder)) {
                throw e;
            }
        }
        tree.makeFolder(folder);
        for (Path entry : own(source).reversed()) {
            AtomicFile.move(entry, folder.resolve(entry.getFileName()));
        }
        Files.deleteIfExists(source);
    }

    /** Objects that another writer made below this one just before it was moved belong into the tree. */
    private void giveBackOthers(Path target, Path folder) throws IOException {
        for (Path other : others(target)) {
            tree.makeFolder(folder);
            merge(other, folder.resolve(other.getFileName()));
        }
    }

    private static void merge(Path from, Path to) throws IOException {
        try {
            AtomicFile.move(from, to);
        } catch (FileSystemException e) {
            if (!ObjectTree.isOccupied(e, to)) {
                throw e;
            }
            for (Path entry : list(from)) {
                merge(entry, to.resolve(entry.getFileName()));
            }
            Files.delete(from);
        }
    }

    /** What belongs to the object, its manifest first. */
    private static List<Path> own(Path folder) throws IOException {
        return list(folder).stream()
                .filter(entry -> name(entry).length() > SHORTY)
                .sorted(Comparator.comparing(entry -> !name(entry).equals(Manifest.FILE_NAME)))
                .toList();
    }

    private static List<Path> others(Path folder) throws IOException {
        return list(folder).stream()
                .filter(entry -> name(entry).length() <= SHORTY)
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
