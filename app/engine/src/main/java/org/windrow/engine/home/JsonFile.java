package org.windrow.engine.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.windrow.store.durability.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON file that a person may read and edit. It is replaced as a whole or not at all, and what cannot be understood is
 * kept aside, never overwritten. One object at a time uses a file.
 */
public final class JsonFile {

    /** No file of ours comes near; a larger one is a mistake that need not fill the memory. */
    private static final long MAX_BYTES = 16L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final Clock clock;

    /** A file in a folder that is there; the file itself need not be. */
    public JsonFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /** A new empty object for a first content. */
    public static ObjectNode emptyObject() {
        return JSON.createObjectNode();
    }

    /**
     * Reads the file.
     *
     * @return its object; empty if there is no such file
     * @throws BrokenFileException if it is not a JSON object; it was kept aside
     * @throws IOException if it cannot be read; it is where it was, and must not be written over
     */
    public Optional<ObjectNode> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_BYTES) {
            throw setAside("it is larger than " + (MAX_BYTES >> 20) + " MB");
        }
        return Optional.of(parse(Files.readAllBytes(file)));
    }

    private ObjectNode parse(byte[] content) throws IOException {
        try {
            JsonNode node = JSON.readTree(content);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException broken) {
            throw setAside(describe(broken));
        }
        throw setAside("it is not a JSON object");
    }

    private static String describe(JacksonException broken) {
        return broken.getLocation() == null
                ? broken.getOriginalMessage()
                : "%s (line %d)"
                        .formatted(
                                broken.getOriginalMessage(),
                                broken.getLocation().getLineNr());
    }

    /**
     * Keeps the file aside, as {@code name.broken-<time>}, because its content makes no sense.
     *
     * @param why what is wrong with it
     * @return what to throw or report
     * @throws IOException if that is not possible; the file is where it was, and must not be written over
     */
    public BrokenFileException setAside(String why) throws IOException {
        String name = file.getFileName() + ".broken-" + STAMP.format(clock.instant());
        Path aside = file.resolveSibling(name);
        for (int more = 2; Files.exists(aside); more++) {
            aside = file.resolveSibling(name + "-" + more);
        }
        Files.move(file, aside);
        return new BrokenFileException(file, aside, why);
    }

    /**
     * Replaces the content; it is durable when this returns.
     *
     * @throws IOException if that is not possible; the old content is then untouched
     */
    public void write(ObjectNode content) throws IOException {
        // why the real path: a person may keep the file elsewhere and link to it
        Path target = Files.exists(file) ? file.toRealPath() : file;
        AtomicFile.write(target, JSON.writeValueAsBytes(content));
    }
}
