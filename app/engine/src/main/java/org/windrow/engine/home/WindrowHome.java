package org.windrow.engine.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The folders of one installation. Everything but the silos and the sources can be lost and is rebuilt.
 *
 * @param config what a person decided: {@code config.json}, {@code sources.json}
 * @param data what Windrow gathered: silos, Redis, index
 * @param state what happened: events, the lock of the running instance
 * @param logs the log files
 */
public record WindrowHome(Path config, Path data, Path state, Path logs) {

    /** The file of the settings. */
    public Path configFile() {
        return config.resolve("config.json");
    }

    /** The file of the sources. */
    public Path sourcesFile() {
        return config.resolve("sources.json");
    }

    /** The folder in which silos lie unless the settings name another one. */
    public Path silos() {
        return data.resolve("silos");
    }

    /** The folder of the embedded Redis. */
    public Path redis() {
        return data.resolve("redis");
    }

    /** The folder of the search index. */
    public Path index() {
        return data.resolve("index");
    }

    /**
     * Makes the folders that are not there, for their owner's eyes only, and makes sure that each can be written to.
     *
     * @throws HomeException if one cannot
     */
    public void create() throws HomeException {
        for (Path folder : List.of(config, data, state, logs, silos(), redis(), index())) {
            requireWritable(folder);
        }
    }

    /**
     * Makes a folder that is not there, for its owner's eyes only, and makes sure that it can be written to.
     *
     * @throws HomeException if it cannot; the message says why
     */
    public static void requireWritable(Path folder) throws HomeException {
        try {
            Files.createDirectories(folder, ownersOnly(folder));
            Path probe = Files.createTempFile(folder, ".windrow-", ".probe");
            Files.delete(probe);
        } catch (IOException failure) {
            throw new HomeException(
                    "Windrow cannot keep its files in %s: %s. Make the folder writable, or choose another one (for all of them: WINDROW_HOME)."
                            .formatted(folder, reason(failure)),
                    failure);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is a file, not a folder";
        }
        String reason = failure instanceof FileSystemException files ? files.getReason() : failure.getMessage();
        return reason == null ? failure.toString() : reason;
    }
}
