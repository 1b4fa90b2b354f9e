package org.windrow.view.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.windrow.store.SiloException;

/** Finds silos in what a person points at: a silo, or a folder with silos in it. */
public final class SiloFolders {

    private static final int MOST = 1_000;

    private SiloFolders() {}

    /**
     * The silos that a folder is or holds, by their names. Links are not followed.
     *
     * @throws SiloException if there is no such folder, or no silo in it
     */
    public static List<Path> in(Path folder) throws SiloException {
        if (!Files.isDirectory(folder)) {
            throw new SiloException(
                    "There is no folder " + folder + ". Give the folder of a silo, or one with silos in it");
        }
        if (isSilo(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> silos =
                    entries.filter(SiloFolders::isSilo).sorted().limit(MOST).toList();
            if (silos.isEmpty()) {
                throw new SiloException(
                        folder + " is not a silo, and there is none in it: nothing there has a pairtree_version0_1");
            }
            return silos;
        } catch (IOException e) {
            throw e instanceof SiloException known
                    ? known
                    : new SiloException("Cannot look into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What a person calls a silo. */
    public static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    private static boolean isSilo(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve("pairtree_version0_1"))
                && Files.isDirectory(folder.resolve("pairtree_root"));
    }
}
