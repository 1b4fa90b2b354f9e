package org.windrow.index.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.windrow.store.manifest.Manifest;

/**
 * What tells whether an object has changed since it was indexed, at the price of one look at one file: every change of an object
 * replaces or rewrites its manifest. An object without a manifest goes by its folder.
 *
 * @param value compares as equal or not; nothing else is to be read from it
 * @param changed when the object last changed on this disk
 */
public record Stamp(long value, Instant changed) {

    /** How much of an object's files is in the index: it is kept with the stamp, so that one look tells of both. */
    enum FilesRead {
        /** It has none whose text could be searched. */
        NONE_TO_READ(0),
        /** Their text is not searched. */
        NO(1),
        /** Their text is searched. */
        YES(2);

        private final int mark;

        FilesRead(int mark) {
            this.mark = mark;
        }
    }

    /** The stamp as the index keeps it. */
    long indexed(FilesRead read) {
        return 4 * value + read.mark;
    }

    /**
     * Whether an object with this stamp is in the index as it should be.
     *
     * @param indexed what the index keeps
     * @param withText whether the text of files is to be searched
     */
    public boolean isUpToDate(long indexed, boolean withText) {
        return indexed == indexed(FilesRead.NONE_TO_READ)
                || indexed == indexed(withText ? FilesRead.YES : FilesRead.NO);
    }

    /** The stamp of the object in a folder; empty if there is no such folder. */
    public static Optional<Stamp> of(Path objectFolder) throws IOException {
        try {
            BasicFileAttributes manifest = objectFolder
                    .getFileSystem()
                    .provider()
                    .readAttributesIfExists(
                            objectFolder.resolve(Manifest.FILE_NAME),
                            BasicFileAttributes.class,
                            LinkOption.NOFOLLOW_LINKS);
            return Optional.of(of(
                    manifest != null
                            ? manifest
                            : Files.readAttributes(
                                    objectFolder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static Stamp of(BasicFileAttributes attributes) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new Stamp(
                31 * modified + attributes.size(), attributes.lastModifiedTime().toInstant());
    }
}
