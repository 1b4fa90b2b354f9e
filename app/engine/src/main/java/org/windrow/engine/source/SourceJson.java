package org.windrow.engine.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of a source in {@code sources.json}. Keys that we do not know stay where they are. */
final class SourceJson {

    private static final String DEFAULT_PLUGIN = "oai-pmh";
    private static final int MOST_CONNECTIONS = 64;

    private SourceJson() {}

    /**
     * Reads a source.
     *
     * @throws IllegalArgumentException if it is not one; the message names the field
     */
    static Source read(ObjectNode object) {
        Fields fields = new Fields(object);
        String id = fields.requiredText("id");
        if (!SourceIds.isId(id)) {
            throw new IllegalArgumentException("\"id\" must be lower-case letters, digits and dashes");
        }
        return new Source(
                id,
                fields.text("name", id),
                fields.text("plugin", DEFAULT_PLUGIN),
                fields.address("address"),
                options(object.path("options")),
                fields.text("silo", id),
                fields.flag("files", true),
                fields.duration("gap", Configuration.DEFAULTS.gap()),
                fields.number("connections", Configuration.DEFAULTS.connections(), 1, MOST_CONNECTIONS));
    }

    private static Map<String, String> options(JsonNode node) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> option : node.properties()) {
            if (!option.getValue().isValueNode()) {
                throw new IllegalArgumentException("The option \"%s\" must be a text".formatted(option.getKey()));
            }
            if (!option.getValue().isNull()) {
                options.put(option.getKey(), option.getValue().asString());
            }
        }
        return options;
    }

    /** Writes a source over what stood there before. */
    static void write(Source source, ObjectNode object) {
        object.put("id", source.id());
        object.put("name", source.name());
        object.put("plugin", source.plugin());
        object.put("address", source.address().toString());
        ObjectNode options = object.putObject("options");
        new TreeMap<>(source.options()).forEach(options::put);
        object.put("silo", source.silo());
        object.put("files", source.files());
        object.put("gap", source.gap().toString());
        object.put("connections", source.connections());
    }
}
