package org.windrow.store.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.windrow.store.pairtree.Namaste;

/** What lies on disk in the folders of versions, whatever a manifest says. */
public final class VersionFolder {

    private static final String PREFIX = "__";

    private VersionFolder() {}

    /** The names of the versions that have a folder in an object, in no order. Links, such as {@code __latest}, are none. */
    public static List<String> versions(Path objectFolder) throws IOException {
        try (Stream<Path> entries = Files.list(objectFolder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.startsWith(PREFIX) && name.length() > PREFIX.length())
                    .map(name -> name.substring(PREFIX.length()))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /**
     * The parts in a version's folder, with slashes for those in folders below it, sorted. Links count as parts and are not
     * followed; namaste tags are no parts.
     */
    public static List<String> parts(Path versionFolder) throws IOException {
        if (!Files.isDirectory(versionFolder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        Files.walkFileTree(versionFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean tag =
                        versionFolder.equals(file.getParent()) && Namaste.isTag(String.valueOf(file.getFileName()));
                if (!tag) {
                    parts.add(versionFolder.relativize(file).toString().replace(separator(file), "/"));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(parts);
        return parts;
    }

    /** The tags in a version's folder. */
    static List<Path> tags(Path versionFolder) throws IOException {
        try (Stream<Path> entries = Files.list(versionFolder)) {
            return entries.filter(entry -> Namaste.isTag(String.valueOf(entry.getFileName())))
                    .toList();
        }
    }

    private static String separator(Path path) {
        return path.getFileSystem().getSeparator();
    }
}
