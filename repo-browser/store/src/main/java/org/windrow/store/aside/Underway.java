package org.windrow.store.aside;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
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
        return identifiers().contains(identifier);
    }

    /** The identifiers of all such objects, at this instant. */
    public Set<String> identifiers() throws IOException {
        Set<String> identifiers = new HashSet<>();
        addAll(identifiers, folders.moving());
        addAll(identifiers, folders.returning());
        return identifiers;
    }

    private static void addAll(Set<String> identifiers, Path folder) throws IOException {
        try (Stream<Path> entries = AsideFolders.entries(folder)) {
            entries.flatMap(entry -> AsideEntry.facts(entry).stream())
                    .forEach(facts -> identifiers.add(facts.identifier()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
