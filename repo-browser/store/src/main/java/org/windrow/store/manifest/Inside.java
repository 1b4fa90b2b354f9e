package org.windrow.store.manifest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns names that come from a manifest into paths, or refuses them: no name leads out of its folder. */
public final class Inside {

    private Inside() {}

    /**
     * The path of a name within a folder; the name may have slashes. Empty if the name is absolute, empty, climbs out, has an
     * empty or dotted step, or cannot be a path here at all. Links are not looked at.
     */
    public static Optional<Path> path(Path folder, String name) {
        try {
            Path relative = folder.getFileSystem().getPath(name);
            boolean plain = !name.isEmpty()
                    && !relative.isAbsolute()
                    && relative.getRoot() == null
                    && relative.normalize().equals(relative)
                    && !relative.startsWith("..")
                    && !relative.toString().equals(".");
            return plain ? Optional.of(folder.resolve(relative)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The folder of a version, or empty if the version's name cannot be that of a folder. */
    public static Optional<Path> version(Path objectFolder, String version) {
        return path(objectFolder, "__" + version).filter(folder -> objectFolder.equals(folder.getParent()));
    }
}
