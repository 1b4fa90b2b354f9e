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
