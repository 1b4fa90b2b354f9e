package org.windrow.desktop.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.windrow.desktop.checkup.SourceAddress;
import org.windrow.desktop.pane.Sentences;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceIds;
import org.windrow.engine.source.SourceJson;
import org.windrow.fxkit.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sources with all their choices as JSON: {@code {"windrow": "sources", "version": 1, "sources": [...]}}. Nothing secret is in it:
 * an address is written without user and password, and one that has them is not taken.
 */
final class SourcesJson {

    private static final int VERSION = 1;
    private static final int DEEPEST = 16;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(64 * 1024)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            // why: an entry is read at a time, and behind it comes the next
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Texts texts;

    SourcesJson(Texts texts) {
        this.texts = texts;
    }

    /** Whether a text is meant to be JSON. */
    static boolean looksLike(String text) {
        return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }

    /**
     * Reads sources.
     *
     * @param most the most entries
     * @throws RefusedFileException if there are more, if it is no JSON, or not of this form
     */
    List<ReadEntry> read(String text, int most) throws RefusedFileException {
        List<ReadEntry> entries = new ArrayList<>();
        boolean found = false;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedFileException(texts.get("import.other-json"));
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("version")) {
                    requireKnown(JSON.readTree(parser));
                } else if (field.equals("sources") && value == JsonToken.START_ARRAY) {
                    found = true;
                    readAll(parser, entries, most);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new RefusedFileException(
                    texts.format("import.broken-json", Math.max(1, line), broken.getOriginalMessage()));
        }
        if (!found) {
            throw new RefusedFileException(texts.get("import.other-json"));
        }
        return entries;
    }

    /** Writes sources in that form. */
    static String write(List<Source> sources) {
        ObjectNode root = JSON.createObjectNode();
        root.put("windrow", "sources");
        root.put("version", VERSION);
        ArrayNode list = root.putArray("sources");
        for (Source source : sources) {
            ObjectNode object = list.addObject();
            SourceJson.write(source, object);
            object.put("address", withoutUser(source.address()).toString());
            object.remove("paused");
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private void requireKnown(JsonNode version) throws RefusedFileException {
        if (!version.isIntegralNumber() || version.intValue() > VERSION) {
            throw new RefusedFileException(texts.get("import.newer"));
        }
    }

    private void readAll(JsonParser parser, List<ReadEntry> entries, int most) throws RefusedFileException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (entries.size() == most) {
                throw new RefusedFileException(texts.format("import.too-many", most));
            }
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode entry = JSON.readTree(parser);
            entries.add(entry(line, entry));
        }
    }

    private ReadEntry entry(int line, JsonNode entry) {
        if (!(entry instanceof ObjectNode object)) {
            return new ReadEntry.Broken(line, texts.get("import.problem.object"));
        }
        if (!SourceIds.isId(object.path("id").asString(""))) {
            object.put("id", SourceIds.from(object.path("name").asString(""), Set.of()));
        }
        try {
            Source source = SourceJson.read(object);
            if (source.address().getRawUserInfo() != null) {
                return new ReadEntry.Broken(line, texts.get("new.problem.user"));
            }
            return SourceAddress.parse(source.address().toString())
                    .<ReadEntry>map(_ -> new ReadEntry.Good(line, source.withPaused(false), false))
                    .orElseGet(() -> new ReadEntry.Broken(line, texts.get("import.problem.line")));
        } catch (IllegalArgumentException noSource) {
            return new ReadEntry.Broken(line, Sentences.in(texts, String.valueOf(noSource.getMessage())));
        }
    }

    private static URI withoutUser(URI address) {
        try {
            return address.getRawUserInfo() == null
                    ? address
                    : new URI(address.toString().replace(address.getRawUserInfo() + "@", ""));
        } catch (URISyntaxException unforeseen) {
            throw new IllegalStateException("An address without its user is one, too", unforeseen);
        }
    }
}
