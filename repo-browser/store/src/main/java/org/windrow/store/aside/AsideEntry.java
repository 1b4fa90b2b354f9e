package org.windrow.store.aside;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.windrow.store.manifest.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one object that is aside: {@code entry.json} says whose it is, {@code object} is what lay in the tree. */
final class AsideEntry {

    private static final String FACTS = "entry.json";
    private static final String OBJECT = "object";
    private static final String IDENTIFIER = "identifier";
    private static final String DELETION = "deletion";
    private static final int LONGEST = 64 << 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AsideEntry() {}

    /** Whose it is, and with what it was deleted. */
    record Facts(String identifier, String deletion) {}

    static void make(Path entry, Facts facts) throws IOException {
        Files.createDirectory(entry);
        var json = JSON.createObjectNode();
        json.put(IDENTIFIER, facts.identifier());
        json.put(DELETION, facts.deletion());
        // why: a channel would be closed by an interrupt, a stream is not
        try (FileOutputStream out = new FileOutputStream(entry.resolve(FACTS).toFile())) {
            out.write(JSON.writeValueAsBytes(json));
        }
    }

    /** Empty if it does not say, as after a loss of power; then the manifest may. */
    static Optional<Facts> facts(Path entry) {
        Path file = entry.resolve(FACTS);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return ofManifest(entry);
        }
        try (InputStream in = new FileInputStream(file.toFile())) {
            var json = JSON.readTree(in.readNBytes(LONGEST));
            String identifier = json.path(IDENTIFIER).stringValueOpt().orElse("");
            String deletion = json.path(DELETION).stringValueOpt().orElse("");
            return identifier.isEmpty() ? ofManifest(entry) : Optional.of(new Facts(identifier, deletion));
        } catch (IOException | JacksonException e) {
            return ofManifest(entry);
        }
    }

    private static Optional<Facts> ofManifest(Path entry) {
        Path file = object(entry).resolve(Manifest.FILE_NAME);
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                String identifier = Manifest.parse(Files.readAllBytes(file)).identifier();
                return identifier.isEmpty() ? Optional.empty() : Optional.of(new Facts(identifier, ""));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Where what lay in the tree is put. */
    static Path object(Path entry) {
        return entry.resolve(OBJECT);
    }
}
