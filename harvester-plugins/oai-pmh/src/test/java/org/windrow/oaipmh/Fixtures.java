package org.windrow.oaipmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Captured responses of real repositories, if they are at hand. */
public final class Fixtures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Fixtures() {}

    /**
     * One captured response.
     *
     * @param name its name
     * @param url the request
     * @param contentType as it was sent
     * @param records how many records it has
     * @param file the body
     */
    public record Captured(String name, String url, String contentType, int records, Path file) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them; the test is skipped if there are none. */
    public static List<Captured> all() {
        Path folder = Path.of(System.getProperty("windrow.fixtures", "")).resolve("oai-pmh");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no captured responses at hand");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Fixtures::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Captured read(Path file) {
        JsonNode json = JSON.readTree(file.toFile());
        String name = file.getFileName().toString().replace(".json", "");
        return new Captured(
                name,
                json.get("url").asString(),
                json.get("headers").path("content-type").asString("text/xml"),
                json.get("records").asInt(),
                file.resolveSibling(name + ".xml"));
    }
}
