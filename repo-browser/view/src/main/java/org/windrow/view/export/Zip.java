package org.windrow.view.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;
import org.windrow.view.work.Errand;

/**
 * Writes objects as a ZIP file: a folder for each object with the parts of its current version, or a folder for each version; names
 * in UTF-8. Holds one object at a time.
 */
public final class Zip {

    private Zip() {}

    /**
     * Writes the file, and reads it again to check it.
     *
     * @param target the file, which must not be there yet
     * @throws StoppedException if it was stopped
     * @throws IOException if something could not be read or written; nothing is left then
     */
    public static Exported write(ExportObjects objects, Versions versions, Path target, Errand.Course course)
            throws IOException {
        AtomicReference<Exported> written = new AtomicReference<>(new Exported(0, 0, 0));
        Destination.write(target, file -> {
            try (ZipFileWriter zip = ZipFileWriter.create(file)) {
                written.set(new ObjectFiles(versions).forEach(objects, course, (path, part) -> {
                    try (InputStream in =
                            Files.newInputStream(part.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                        zip.put(path, Files.getLastModifiedTime(part.file()), part.size(), in);
                    }
                }));
                zip.finish();
            }
            Check.zip(file, written.get().files(), course);
        });
        return written.get();
    }
}
