package org.windrow.engine.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps each secret in a file that only this user can read. */
public final class PrivateFileStore implements SecretStore {

    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");

    private final Path folder;

    /** @param folder is made at the first secret, for this user alone */
    public PrivateFileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Place place() {
        return Place.FILE;
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, String secret) throws IOException {
        Path file = file(name);
        Files.createDirectories(folder, ownersOnly("rwx------"));
        // why: the file must never have been readable by others, not even while it was empty
        Path fresh = Files.createTempFile(folder, name, ".new", ownersOnly("rw-------"));
        try {
            Files.write(fresh, secret.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a secret: " + name);
        }
        return folder.resolve(name);
    }

    /** On Windows the user's own folders are closed to others by themselves. */
    private FileAttribute<?>[] ownersOnly(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
