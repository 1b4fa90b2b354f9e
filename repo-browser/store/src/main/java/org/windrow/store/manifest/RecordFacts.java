package org.windrow.store.manifest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a manifest says of the record as a whole: the Python's {@code metadata} (its keys are kept as they are), and what only
 * Windrow keeps, under the one key {@code windrow}. A view: changes go to the manifest.
 */
public final class RecordFacts {

    static final String OURS = "windrow";

    private static final String METADATA = "metadata";
    private static final String FIRST_SEEN = "firstSeen";
    private static final String SETS = "setSpec";
    private static final String DELETED_VERSION = "deleted_at_version";
    private static final String DELETED_DATE = "deleted_at_date";
    private static final String DATESTAMP = "datestamp";
    private static final String WANTED = "wanted";

    private final ObjectNode json;

    RecordFacts(ObjectNode json) {
        this.json = json;
    }

    static ObjectNode ours(ObjectNode json) {
        return Json.object(json, OURS);
    }

    /** The datestamp with which the record was first seen, ISO-8601 without zone; empty text if not recorded. */
    public String firstSeen() {
        return metadata().path(FIRST_SEEN).stringValue("");
    }

    /** The latest datestamp as the source sent it; else the same as {@link #firstSeen}. */
    public String datestamp() {
        String datestamp = Json.text(json.path(OURS), DATESTAMP);
        return datestamp != null ? datestamp : firstSeen();
    }

    /** The setSpecs. */
    public List<String> sets() {
        return List.copyOf(Json.texts(metadata().path(SETS)));
    }

    /** Whether there is a tombstone. */
    public boolean deleted() {
        return metadata().has(DELETED_VERSION) || metadata().has(DELETED_DATE);
    }

    /** The date of the tombstone; empty text if the tombstone has none, empty if there is no tombstone. */
    public Optional<String> deletedAt() {
        return deleted() ? Optional.of(metadata().path(DELETED_DATE).stringValue("")) : Optional.empty();
    }

    /** The files the record refers to. */
    public List<WantedFacts> wanted() {
        JsonNode wanted = json.path(OURS).path(WANTED);
        return wanted.isArray() ? wanted.values().stream().map(WantedFacts::of).toList() : List.of();
    }

    /** Records the record's header. What was first seen stays. */
    public void setHeader(String identifier, @Nullable String firstSeen, String datestamp, List<String> sets) {
        ObjectNode metadata = Json.object(json, METADATA);
        metadata.put("identifier", identifier);
        if (firstSeen != null && !metadata.has(FIRST_SEEN)) {
            metadata.put(FIRST_SEEN, firstSeen);
        }
        Json.setTexts(metadata, SETS, sets);
        ours(json).put(DATESTAMP, datestamp);
    }

    /** Records the files the record refers to. */
    public void setWanted(List<WantedFacts> wanted) {
        ArrayNode array = ours(json).putArray(WANTED);
        wanted.forEach(file -> array.add(file.json()));
        if (wanted.isEmpty()) {
            ours(json).remove(WANTED);
        }
    }

    /** Sets the tombstone; the versions stay. */
    public void setDeleted(String version, String date) {
        Json.object(json, METADATA).put(DELETED_VERSION, version).put(DELETED_DATE, date);
    }

    /** Takes the tombstone away. */
    public void clearDeleted() {
        Json.object(json, METADATA).remove(List.of(DELETED_VERSION, DELETED_DATE));
    }

    private JsonNode metadata() {
        return json.path(METADATA);
    }
}
