package org.windrow.view.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.windrow.index.IndexPlace;
import org.windrow.index.SiloIndex;
import org.windrow.store.Silo;
import org.windrow.store.SiloException;

/**
 * A silo that is open for reading, and its index. Nothing is ever written into the silo; the index lies elsewhere.
 *
 * @param name what a person calls it: its folder's name
 */
public record Shelf(String name, Silo silo, SiloIndex index) implements AutoCloseable {

    /**
     * Opens a silo and its index. Nothing is compared yet.
     *
     * @param folder the silo's folder
     * @param indexes the folder of all indexes, outside of every silo
     * @throws IOException if the folder is no silo, or another program has the index; the message is for a person
     */
    public static Shelf open(Path folder, Path indexes) throws IOException {
        Silo silo = Silo.open(folder);
        try {
            SiloIndex index = SiloIndex.open(IndexPlace.of(indexes, silo), silo);
            return new Shelf(SiloFolders.name(folder), silo, index);
        } catch (IOException | RuntimeException e) {
            silo.close();
            throw e;
        }
    }

    /**
     * Looks whether the silo is still there. Waits for the disk.
     *
     * @throws SiloException if it is not, as when its disk was taken out
     */
    public void requireThere() throws SiloException {
        if (!Files.isDirectory(silo.root())) {
            throw new SiloException("The silo " + silo.root()
                    + " is not there any more. Was its disk taken out? Put it back and choose again");
        }
    }

    @Override
    public void close() throws IOException {
        try (silo) {
            index.close();
        }
    }
}
