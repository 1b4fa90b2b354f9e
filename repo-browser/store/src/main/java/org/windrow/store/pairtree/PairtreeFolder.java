package org.windrow.store.pairtree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * What is in one folder of a pairtree.
 *
 * @param object whether it is that of an object: it has an entry whose name is longer than two characters
 * @param shorties the entries of one and two characters, sorted; folders of the tree, or links and files that do not belong there
 */
public record PairtreeFolder(boolean object, List<String> shorties) {

    private static final int SHORTY = 2;

    public PairtreeFolder {
        shorties = List.copyOf(shorties);
    }

    /** Lists a folder. */
    public static PairtreeFolder list(Path folder) throws IOException {
        TreeSet<String> shorties = new TreeSet<>();
        boolean object = false;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.length() > SHORTY) {
                    object = true;
                } else {
                    shorties.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new PairtreeFolder(object, List.copyOf(shorties));
    }
}
