package org.windrow.store.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of manifests: ASCII only when written, anything when read. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    static ObjectNode parse(byte[] bytes) throws BrokenManifestException {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new BrokenManifestException("is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new BrokenManifestException(bytes.length == 0 ? "is empty" : "is not a JSON object", null);
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    /** The text of a key, or null if it is absent or no text. */
    static @Nullable String text(JsonNode json, String key) {
        return json.path(key).stringValueOpt().orElse(null);
    }

    static void putKnown(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    /** The texts of an array; what is no text is left out. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isArray()) {
            for (JsonNode element : array.values()) {
                element.stringValueOpt().ifPresent(texts::add);
            }
        }
        return texts;
    }

    static void setTexts(ObjectNode json, String key, Iterable<String> values) {
        ArrayNode array = json.putArray(key);
        values.forEach(array::add);
    }

    /** The object under a key; made, or put in the place of what is no object. */
    static ObjectNode object(ObjectNode json, String key) {
        return json.get(key) instanceof ObjectNode object ? object : json.putObject(key);
    }

    /** The array under a key; made, or put in the place of what is no array. */
    static ArrayNode array(ObjectNode json, String key) {
        return json.get(key) instanceof ArrayNode array ? array : json.putArray(key);
    }

    static void addIfAbsent(ArrayNode array, String value) {
        if (!texts(array).contains(value)) {
            array.add(value);
        }
    }
}
