package org.windrow.store.aside;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Knows which objects are between the tree and aside, because a process is just moving them or was killed while it did. Such an
 * object has pieces in the tree and is not there all the same. Writes nothing. Safe for threads.
 */
public final class Underway {

    private final AsideFolders folders;

    /** @param control the silo's folder {@code .windrow}, which need not be there */
    public Underway(Path control) {
        this.folders = new AsideFolders(control.resolve("aside"));
    }

    /** Whether an object is on its way out of the tree, or back. */
    public boolean holds(String identifier) throws IOException {
        return holds(folders.moving(), identifier) || holds(folders.returning(), identifier);
    }

    private static boolean holds(Path folder, String identifier) throws IOException {
        try (Stream<Path> entries = AsideFolders.entries(folder)) {
            return entries.flatMap(entry -> AsideEntry.facts(entry).stream())
                    .anyMatch(facts -> facts.identifier().equals(identifier));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
