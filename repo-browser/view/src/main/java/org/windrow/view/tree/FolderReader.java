package org.windrow.view.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.windrow.store.pairtree.PairtreePath;
import org.windrow.view.tree.FolderEntry.Kind;

/**
 * Reads the entries of a silo's folders, so many at a time, in the order of their names. No link is followed, and nothing outside of
 * the tree is read. Waits for the disk. Safe for threads.
 */
public final class FolderReader {

    /** So many entries are read at a time. */
    public static final int PAGE = 500;

    private static final int SHORTY = 2;
    private static final String VERSION = "__";

    private final Path root;

    /** @param root the folder {@code pairtree_root}, without links */
    public FolderReader(Path root) {
        this.root = root;
    }

    /** The root of the tree. */
    public FolderEntry top() {
        return new FolderEntry(root, String.valueOf(root.getFileName()), Kind.BRANCH, "", -1);
    }

    /**
     * A page of the entries of a folder; its last one stands for the rest, if there is one.
     *
     * @param after the name behind which to go on; empty text for the first page
     * @throws IOException if the folder cannot be listed, or lies behind a link or outside of the tree
     */
    public List<FolderEntry> read(FolderEntry folder, String after) throws IOException {
        requireInside(folder.path());
        TreeSet<String> first = new TreeSet<>();
        long rest = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.compareTo(after) > 0) {
                    first.add(name);
                }
                // why: a folder with a million entries is not held in memory for the sake of one page
                if (first.size() > PAGE) {
                    first.pollLast();
                    rest++;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        List<FolderEntry> read = new ArrayList<>(first.size() + 1);
        for (String name : first) {
            read.add(entry(folder, folder.path().resolve(name), name));
        }
        if (rest > 0) {
            read.add(new FolderEntry(folder.path(), first.last(), Kind.MORE, folder.identifier(), rest));
        }
        return read;
    }

    private void requireInside(Path folder) throws IOException {
        if (!folder.normalize().startsWith(root) || !folder.toRealPath().equals(folder)) {
            throw new IOException(folder + " leads out of the silo and is not read");
        }
    }

    private FolderEntry entry(FolderEntry parent, Path path, String name) throws IOException {
        BasicFileAttributes attributes = path.getFileSystem()
                .provider()
                .readAttributesIfExists(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes == null || attributes.isSymbolicLink()) {
            return new FolderEntry(path, name, Kind.LINK, parent.identifier(), -1);
        }
        if (!attributes.isDirectory()) {
            return new FolderEntry(path, name, Kind.FILE, parent.identifier(), attributes.size());
        }
        boolean inTree = parent.kind() == Kind.BRANCH || parent.kind() == Kind.OBJECT;
        if (inTree && name.length() <= SHORTY) {
            return holdsObject(path)
                    ? new FolderEntry(path, name, Kind.OBJECT, identifier(path), -1)
                    : new FolderEntry(path, name, Kind.BRANCH, "", -1);
        }
        boolean version = parent.kind() == Kind.OBJECT && name.startsWith(VERSION);
        return new FolderEntry(path, name, version ? Kind.VERSION : Kind.FOLDER, parent.identifier(), -1);
    }

    private static boolean holdsObject(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (String.valueOf(entry.getFileName()).length() > SHORTY) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            // why: that it cannot be listed is said when it is opened
            return false;
        }
    }

    /** Empty text if no identifier has this path. */
    private String identifier(Path folder) {
        try {
            return PairtreePath.identifier(root.relativize(folder));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
