package org.windrow.store.manifest;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object's manifest as it was found on disk.
 *
 * @param manifest the manifest; rebuilt from the version folders if the file is lost or broken
 * @param stamp tells this file from one that replaces it; null if there was no file
 * @param complaint why the manifest had to be rebuilt, in a sentence; null if it is as it was found
 */
public record ManifestFile(
        Manifest manifest, @Nullable Stamp stamp, @Nullable String complaint) {

    /** The largest manifest that is read, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    private static final int SHORTY = 2;

    /** What changes when a file is replaced. */
    public record Stamp(@Nullable Object key, long modified, long size) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.fileKey(), attributes.lastModifiedTime().toMillis(), attributes.size());
        }
    }

    /**
     * Loads the manifest of the object in a folder. A lost or broken one is rebuilt in memory; nothing is written.
     *
     * @param identifier the object's identifier, for a manifest that has to be rebuilt
     * @return empty if the folder is not that of an object: it is not there, or has no entry longer than two characters
     */
    public static Optional<ManifestFile> load(Path objectFolder, String identifier) throws IOException {
        // why: most objects of a first harvest are not there, and this first look makes no exception, unlike those of
        // Files
        if (!objectFolder.toFile().exists()) {
            return Optional.empty();
        }
        Path file = objectFolder.resolve(Manifest.FILE_NAME);
        BasicFileAttributes attributes = attributes(file);
        if (attributes == null) {
            return hasContent(objectFolder)
                    ? Optional.of(rebuilt(objectFolder, identifier, null, "There is no " + Manifest.FILE_NAME))
                    : Optional.empty();
        }
        Stamp stamp = Stamp.of(attributes);
        try {
            return Optional.of(new ManifestFile(Manifest.parse(content(file, attributes)), stamp, null));
        } catch (BrokenManifestException e) {
            return Optional.of(rebuilt(objectFolder, identifier, stamp, Manifest.FILE_NAME + " " + e.getMessage()));
        }
    }

    /** Whether the file on disk is no longer the one that was loaded. */
    public boolean replaced(Path objectFolder) throws IOException {
        BasicFileAttributes attributes = attributes(objectFolder.resolve(Manifest.FILE_NAME));
        return attributes == null ? stamp != null : !Stamp.of(attributes).equals(stamp);
    }

    private static ManifestFile rebuilt(Path objectFolder, String identifier, @Nullable Stamp stamp, String complaint)
            throws IOException {
        return new ManifestFile(
                ManifestRebuild.of(identifier, objectFolder),
                stamp,
                complaint + "; the versions were read from their folders");
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        return file.getFileSystem()
                .provider()
                .readAttributesIfExists(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] content(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            throw new BrokenManifestException("is a link or a folder, not a file", null);
        }
        if (attributes.size() > MAX_BYTES) {
            throw new BrokenManifestException(
                    "has %d bytes, more than the %d that are read".formatted(attributes.size(), MAX_BYTES), null);
        }
        // why: a channel would be closed by an interrupt, a stream is not
        try (InputStream in = new FileInputStream(file.toFile())) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    private static boolean hasContent(Path objectFolder) throws IOException {
        if (!Files.isDirectory(objectFolder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(objectFolder)) {
            return entries.anyMatch(entry -> String.valueOf(entry.getFileName()).length() > SHORTY);
        }
    }
}
