package org.windrow.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.windrow.store.Silo;

/**
 * Makes a silo of many objects, as the Python of 2010 wrote them: a record each, nothing more. Written straight to its place and
 * never synced, which is many times quicker than a harvest.
 */
final class LargeShelf {

    private static final List<String> WHAT = List.of("Barley", "Oats", "Rye", "Wheat", "Clover", "Hops", "Flax");
    private static final List<String> WHERE = List.of("Dale", "Fen", "Hill", "Marsh", "Moor");
    private static final List<String> TYPES = List.of("Article", "Thesis", "Book");

    private static final FileTime THEN = FileTime.from(Instant.parse("2010-02-02T10:00:00Z"));

    private LargeShelf() {}

    static void make(Path folder, int objects) throws IOException {
        Silo.openOrCreate(folder, "https://example.org/oai").close();
        Path tree = folder.resolve("pairtree_root/oa/i+/n+");
        // why: folders that several objects share are made once, before many threads put something into them
        for (int i = 0; i < objects; i += 100) {
            Files.createDirectories(tree.resolve(path(i)).getParent());
        }
        IntStream.range(0, objects).parallel().forEach(number -> put(tree.resolve(path(number)), number));
    }

    /** The identifier {@code oai:n:000123} in pieces of two, below those that all have. */
    private static String path(int number) {
        String digits = "%06d".formatted(number);
        return digits.substring(0, 2) + "/" + digits.substring(2, 4) + "/" + digits.substring(4);
    }

    private static void put(Path object, int number) {
        try {
            // why one by one: to be asked for both at once costs an exception for each
            Files.createDirectory(object);
            Path version = Files.createDirectory(object.resolve("__1"));
            Files.write(version.resolve("oai_dc"), record(number).getBytes(UTF_8));
            Path manifest = object.resolve("__manifest.json");
            Files.write(manifest, manifest(number).getBytes(UTF_8));
            Files.setLastModifiedTime(manifest, THEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String record(int number) {
        return """
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>%s of the %s, number %d</dc:title><dc:creator>Reaper, R.</dc:creator>
            <dc:date>%d</dc:date><dc:type>%s</dc:type></oai_dc:dc>
            """.formatted(
                        WHAT.get(number % WHAT.size()),
                        WHERE.get(number % WHERE.size()),
                        number,
                        1900 + number % 100,
                        TYPES.get(number % TYPES.size()));
    }

    private static String manifest(int number) {
        String identifier = "oai:n:%06d".formatted(number);
        return """
            {"item_id": "%s", "versions": ["1"], "currentversion": "1", "date": "2010-02-02T10:00:00",
            "version_dates": {"1": "2010-02-02T10:00:00"}, "files": {"1": ["oai_dc"]}, "subdir": {"1": []},
            "metadata_files": {"1": ["oai_dc"]}, "metadata": {"identifier": "%s", "firstSeen": "2010-02-02T10:00:00"}}
            """.formatted(identifier, identifier);
    }
}
