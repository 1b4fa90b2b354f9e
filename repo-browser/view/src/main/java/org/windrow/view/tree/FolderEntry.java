package org.windrow.view.tree;

import java.nio.file.Path;

/**
 * Something in a folder of a silo.
 *
 * @param path where it lies; for {@link Kind#MORE} the folder whose further entries it stands for
 * @param name its name; for {@link Kind#MORE} the name behind which they come
 * @param kind what it is
 * @param identifier the identifier of the object that it is or belongs to; empty text if it belongs to none
 * @param size bytes of a file; for {@link Kind#MORE} how many further entries there are; else -1
 */
public record FolderEntry(Path path, String name, Kind kind, String identifier, long size) {

    /** What an entry is. */
    public enum Kind {
        /** A folder of the pairtree, one or two characters long. */
        BRANCH,
        /** Such a folder with an object in it. */
        OBJECT,
        /** A version of an object. */
        VERSION,
        /** Any other folder. */
        FOLDER,
        FILE,
        /** A link; it is not followed. */
        LINK,
        /** Further entries of the folder, which have not been read yet. */
        MORE
    }

    /** Whether it has entries itself. */
    public boolean opens() {
        return kind == Kind.BRANCH || kind == Kind.OBJECT || kind == Kind.VERSION || kind == Kind.FOLDER;
    }
}
