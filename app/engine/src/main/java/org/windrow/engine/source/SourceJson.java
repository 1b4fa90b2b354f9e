package org.windrow.engine.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.windrow.engine.schedule.Schedule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a source in {@code sources.json} and in files that are passed on. Keys that we do not know stay where they are.
 */
public final class SourceJson {

    private static final String DEFAULT_PLUGIN = "oai-pmh";
    private static final int MOST_CONNECTIONS = 64;

    private SourceJson() {}

    /**
     * Reads a source.
     *
     * @throws IllegalArgumentException if it is not one; the message names the field
     */
    public static Source read(ObjectNode object) {
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
                fields.number("connections", Configuration.DEFAULTS.connections(), 1, MOST_CONNECTIONS),
                choice(fields),
                Schedule.parse(fields.text("schedule", Schedule.BY_HAND.text())),
                fields.flag("paused", false));
    }

    private static FileChoice choice(Fields fields) {
        Set<FileGroup> groups = fields.words("fileKinds").stream()
                .map(key -> FileGroup.ofKey(key)
                        .orElseThrow(() -> new IllegalArgumentException("\"fileKinds\" can be " + groupKeys())))
                .collect(Collectors.toSet());
        return new FileChoice(
                groups.isEmpty() ? FileChoice.EVERYTHING.groups() : groups,
                fields.bytes("largestFile", FileChoice.NO_LIMIT));
    }

    private static String groupKeys() {
        return Arrays.stream(FileGroup.values()).map(FileGroup::key).collect(Collectors.joining(", "));
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
    public static void write(Source source, ObjectNode object) {
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
        object.put("schedule", source.schedule().text());
        object.put("paused", source.paused());
        writeChoice(source.choice(), object);
    }

    private static void writeChoice(FileChoice choice, ObjectNode object) {
        object.remove("fileKinds");
        object.remove("largestFile");
        if (!choice.isEveryGroup()) {
            ArrayNode kinds = object.putArray("fileKinds");
            choice.groups().forEach(group -> kinds.add(group.key()));
        }
        if (choice.isLimited()) {
            object.put("largestFile", choice.largestBytes());
        }
    }
}
