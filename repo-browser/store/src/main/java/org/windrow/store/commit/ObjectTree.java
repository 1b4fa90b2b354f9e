package org.windrow.store.commit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.windrow.store.manifest.BrokenManifestException;
import org.windrow.store.manifest.Manifest;
import org.windrow.store.pairtree.PairtreePath;

/** The folder {@code pairtree_root}: where objects lie, and that nothing in it leads out of it. Safe for threads. */
public final class ObjectTree {

    /** Linux takes 4096 bytes of path, and a version and a part have to fit after the object's folder. */
    private static final int LONGEST_PATH = 3600;

    private static final int MOST_KNOWN = 4096;

    private final Path root;

    /** Folders that were seen without links above them, as parents of objects. */
    private final Set<Path> knownFolders = ConcurrentHashMap.newKeySet();

    /** @param root the folder {@code pairtree_root}; if it is a link itself, it is followed once, now */
    public ObjectTree(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    /** The folder below which all objects lie, without links. */
    public Path root() {
        return root;
    }

    /**
     * Where the object of an identifier lies or would lie.
     *
     * @throws IOException if the identifier cannot have a folder: it is empty, has an unpaired surrogate, or is too long
     */
    public Path folder(String identifier) throws IOException {
        Path folder;
        try {
            folder = root.resolve(PairtreePath.path(identifier));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (folder.toString().length() > LONGEST_PATH) {
            throw new IOException("The identifier is too long for a path of the file system: "
                    + identifier.substring(0, Math.min(80, identifier.length())) + "...");
        }
        return folder;
    }

    /**
     * Checks that a folder is reached without following any link.
     *
     * @throws IOException if it is not, or is not there
     */
    public void requireNoLinks(Path folder) throws IOException {
        if (knownFolders.contains(parent(folder)) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!folder.toRealPath().equals(folder)) {
            throw new IOException(folder
                    + " is reached through a symbolic link; a silo's folders must not be links. Look who made it");
        }
        know(parent(folder));
    }

    /**
     * Whether there is a folder.
     *
     * @throws IOException if it is reached through a link
     */
    public boolean holds(Path folder) throws IOException {
        if (!isFolder(folder)) {
            return false;
        }
        if (!knownFolders.contains(parent(folder))) {
            requireNoLinks(folder);
        }
        return true;
    }

    private static boolean isFolder(Path path) {
        // why: before a first download there is no object, and this first look makes no exception, unlike those of
        // Files
        return path.toFile().exists() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the folders above an object's folder. Nothing is made through a link. */
    public void makeParents(Path objectFolder) throws IOException {
        Path parent = parent(objectFolder);
        // why: neighbours come one after the other, and the look for links costs as much as a file
        if (knownFolders.contains(parent)) {
            return;
        }
        makeFolder(parent);
        know(parent);
    }

    private void know(Path folder) {
        if (knownFolders.size() >= MOST_KNOWN) {
            knownFolders.clear();
        }
        knownFolders.add(folder);
    }

    /** Forgets that the folders above an object's folder were there. */
    public void forgetParents(Path objectFolder) throws IOException {
        knownFolders.remove(parent(objectFolder));
    }

    /** Makes an object's folder, which may be there already as the parent of others. */
    public void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            requireNoLinks(folder);
            return;
        }
        makeFolder(parent(folder));
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            requireNoLinks(folder);
        }
    }

    /** Removes the folders that were made for an object which then was not put there, as far as they are empty. */
    void pruneParents(Path stagedObject) throws IOException {
        Path manifest = stagedObject.resolve(Manifest.FILE_NAME);
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            pruneAbove(folder(Manifest.parse(Files.readAllBytes(manifest)).identifier()));
        } catch (BrokenManifestException e) {
            return;
        }
    }

    /** Removes the folders above an object's folder where there is nothing any more, as far as they are empty. */
    public void pruneAbove(Path objectFolder) throws IOException {
        try {
            for (Path parent = parent(objectFolder); !root.equals(parent); parent = parent(parent)) {
                if (Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(parent);
                }
                knownFolders.remove(parent);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            return;
        }
    }

    private static Path parent(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IOException("There is nothing above " + folder);
        }
        return parent;
    }

    /** Whether a move failed because the target is a folder with something in it. */
    public static boolean isOccupied(FileSystemException problem, Path target) {
        return problem instanceof DirectoryNotEmptyException
                || problem instanceof FileAlreadyExistsException
                || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
    }
}
