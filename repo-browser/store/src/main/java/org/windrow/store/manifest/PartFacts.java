package org.windrow.store.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is recorded of a part under our key.
 *
 * @param size in bytes; -1 if not recorded
 * @param sha256 lower-case hexadecimal digits; null if not recorded
 * @param md5 lower-case hexadecimal digits; null if not recorded
 * @param mediaType null if not known
 * @param source the URL it came from; null if not known
 * @param fetched when it was stored, ISO-8601 in UTC; null if not known
 * @param run the run that brought it; null if not known
 * @param facts further facts
 * @param since the version in which these bytes first came; null if not recorded
 */
public record PartFacts(
        long size,
        @Nullable String sha256,
        @Nullable String md5,
        @Nullable String mediaType,
        @Nullable String source,
        @Nullable String fetched,
        @Nullable String run,
        Map<String, String> facts,
        @Nullable String since) {

    /** Nothing is recorded, as for every part that the Python wrote. */
    public static final PartFacts NONE = new PartFacts(-1, null, null, null, null, null, null, Map.of(), null);

    /** The same facts with the version in which the bytes first came. */
    public PartFacts since(String version) {
        return new PartFacts(size, sha256, md5, mediaType, source, fetched, run, facts, version);
    }

    static PartFacts of(JsonNode json) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> fact : json.path("facts").properties()) {
            fact.getValue().stringValueOpt().ifPresent(value -> facts.put(fact.getKey(), value));
        }
        return new PartFacts(
                json.path("size").longValue(-1),
                Json.text(json, "sha256"),
                Json.text(json, "md5"),
                Json.text(json, "mediaType"),
                Json.text(json, "source"),
                Json.text(json, "fetched"),
                Json.text(json, "run"),
                facts,
                Json.text(json, "since"));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (size >= 0) {
            json.put("size", size);
        }
        Json.putKnown(json, "sha256", sha256);
        Json.putKnown(json, "md5", md5);
        Json.putKnown(json, "mediaType", mediaType);
        Json.putKnown(json, "source", source);
        Json.putKnown(json, "fetched", fetched);
        Json.putKnown(json, "run", run);
        if (!facts.isEmpty()) {
            facts.forEach(json.putObject("facts")::put);
        }
        Json.putKnown(json, "since", since);
        return json;
    }
}
