package org.windrow.view.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

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
        clear(unfinished);
        try {
            writing.to(unfinished);
            Files.move(unfinished, target);
        } finally {
            clear(unfinished);
        }
    }

    /** Deletes a file or a folder with all in it, if it is there; however much that is, little of it is known at a time. */
    static void clear(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
