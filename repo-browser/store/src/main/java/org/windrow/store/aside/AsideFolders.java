package org.windrow.store.aside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.windrow.store.durability.AtomicFile;

/**
 * Where things are aside: {@code .windrow/aside/}. The folder that an entry lies in is the state that it is in, and a move from one
 * to the next is one step.
 *
 * @param root the folder of all of them
 */
record AsideFolders(Path root) {

    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LENGTH_OF_WHEN = "20261122T142500Z".length();
    private static final String TOLD = "told";

    /** Entries on their way out of the tree. */
    Path moving() {
        return root.resolve("moving");
    }

    /** Entries on their way back. */
    Path returning() {
        return root.resolve("returning");
    }

    /** Deletions with their entries. */
    Path kept() {
        return root.resolve("kept");
    }

    /** What is being swept. */
    Path sweeping() {
        return root.resolve("sweeping");
    }

    void make() throws IOException {
        for (Path folder : List.of(moving(), returning(), kept(), sweeping())) {
            Files.createDirectories(folder);
        }
    }

    static String nameOf(Instant when) {
        return WHEN.format(when) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String freshName() {
        return UUID.randomUUID().toString();
    }

    /** When a deletion was begun; empty if the name is none of ours. */
    static Optional<Instant> when(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(WHEN.parse(name.substring(0, LENGTH_OF_WHEN))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The folder of a deletion. */
    Path deletion(String name) throws IOException {
        if (when(name).isEmpty()) {
            throw new IOException("No deletion is called " + name);
        }
        return kept().resolve(name);
    }

    /** Moves an entry to a deletion's. */
    void keep(Path entry, String deletion) throws IOException {
        Path folder = Files.createDirectories(deletion(deletion));
        AtomicFile.move(entry, folder.resolve(entry.getFileName()));
    }

    Optional<Deletion> read(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        Optional<Instant> when = when(name);
        if (when.isEmpty() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = entries(folder)) {
            long objects = entries.count();
            return objects == 0
                    ? Optional.empty()
                    : Optional.of(new Deletion(name, when.get(), objects, Files.exists(folder.resolve(TOLD))));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    void tell(String deletion) throws IOException {
        Path mark = deletion(deletion).resolve(TOLD);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    /** The folders in a folder; none if it is not there. Reads as it goes, and is to be closed. */
    @SuppressWarnings("StreamResourceLeak") // why: it is closed with the stream
    static Stream<Path> entries(Path folder) throws IOException {
        DirectoryStream<Path> entries;
        try {
            entries = Files.newDirectoryStream(folder, entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Stream.empty();
        }
        return StreamSupport.stream(entries.spliterator(), false).onClose(() -> {
            try {
                entries.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
