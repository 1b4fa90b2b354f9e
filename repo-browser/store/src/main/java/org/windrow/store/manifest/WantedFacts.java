package org.windrow.store.manifest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is recorded of a file that the record refers to.
 *
 * @param part the name it is to have as a part
 * @param url where to get it, as text that may not be a URL
 * @param mediaType as announced; null if not
 * @param size in bytes as announced; -1 if not
 * @param checksumAlgorithm null if no checksum was announced
 * @param checksum null if none was announced
 */
public record WantedFacts(
        String part,
        String url,
        @Nullable String mediaType,
        long size,
        @Nullable String checksumAlgorithm,
        @Nullable String checksum) {

    static WantedFacts of(JsonNode json) {
        return new WantedFacts(
                json.path("part").stringValue(""),
                json.path("url").stringValue(""),
                Json.text(json, "mediaType"),
                json.path("size").longValue(-1),
                Json.text(json, "checksumAlgorithm"),
                Json.text(json, "checksum"));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("part", part).put("url", url);
        Json.putKnown(json, "mediaType", mediaType);
        if (size >= 0) {
            json.put("size", size);
        }
        Json.putKnown(json, "checksumAlgorithm", checksumAlgorithm);
        Json.putKnown(json, "checksum", checksum);
        return json;
    }
}
