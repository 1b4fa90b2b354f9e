package org.windrow.view.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.windrow.store.commit.Trees;

/** Where an export goes. It comes into being whole, or not at all: it is written beside its place and then moved there. */
final class Destination {

    private Destination() {}

    /** Writes an export. */
    @FunctionalInterface
    interface Writing {
        /** Writes to that path, which is not there yet. */
        void to(Path unfinished) throws IOException;
    }

    /**
     * Writes, then moves into place; a failure leaves nothing behind.
     *
     * @throws FileAlreadyExistsException if there is something already: nothing is overwritten
     */
    static void write(Path target, Writing writing) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target + " is there already. Choose another name");
        }
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        Trees.delete(unfinished);
        try {
            writing.to(unfinished);
            Files.move(unfinished, target);
        } finally {
            Trees.delete(unfinished);
        }
    }
}
