package org.windrow.store.manifest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a {@code __manifest.json}. It is a view of the JSON itself: keys that are not known here survive. Names of
 * versions and parts come out as they are written, so they have to be checked before they are used as paths, see
 * {@link Inside}. Not safe for threads.
 */
public final class Manifest {

    /** The name of the file in an object's folder. */
    public static final String FILE_NAME = "__manifest.json";

    /** The log line of an object's first version. */
    public static final String CREATED = "Created new data package";

    private static final String VERSIONS = "versions";
    private static final String CURRENT = "currentversion";
    private static final String DATE = "date";
    private static final String DATES = "version_dates";
    private static final String FILES = "files";
    private static final String FOLDERS = "subdir";
    private static final String METADATA_FILES = "metadata_files";
    private static final String LOG = "versionlog";
    private static final List<String> PER_VERSION = List.of(FILES, FOLDERS, METADATA_FILES, LOG);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final ObjectNode json;

    private Manifest(ObjectNode json) {
        this.json = json;
    }

    /** Reads a manifest. */
    public static Manifest parse(byte[] bytes) throws BrokenManifestException {
        ObjectNode json = Json.parse(bytes);
        if (!json.path(VERSIONS).isArray()) {
            throw new BrokenManifestException("has no list of versions", null);
        }
        return new Manifest(json);
    }

    /** The manifest of an object without versions. */
    public static Manifest of(String identifier) {
        ObjectNode json = Json.empty();
        json.put("item_id", identifier);
        json.putArray(VERSIONS);
        json.putObject(DATES);
        PER_VERSION.forEach(json::putObject);
        json.putObject("metadata");
        return new Manifest(json);
    }

    /** The file's content: one JSON object in ASCII. */
    public byte[] bytes() {
        return Json.bytes(json);
    }

    /** Whose manifest it is; empty if it does not say. */
    public String identifier() {
        return json.path("item_id").stringValue("");
    }

    /** The versions in order of creation, each once. */
    public List<String> versions() {
        return List.copyOf(new LinkedHashSet<>(Json.texts(json.path(VERSIONS))));
    }

    /** The version the cursor is at, if it is one of the list; else the last one; empty if there is none. */
    public Optional<String> current() {
        List<String> versions = versions();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        String cursor = Json.text(json, CURRENT);
        return Optional.of(cursor != null && versions.contains(cursor) ? cursor : versions.getLast());
    }

    /** The version's date, ISO-8601 without zone; empty text if it is not recorded. */
    public String date(String version) {
        return json.path(DATES).path(version).stringValue("");
    }

    /** The names the manifest lists for a version: top level only, folders included. */
    public List<String> files(String version) {
        return Json.texts(json.path(FILES).path(version));
    }

    /** The harvest's and our own facts about the record. */
    public RecordFacts record() {
        return new RecordFacts(json);
    }

    /** Whether the parts of a version are all recorded under our key, so that its folder need not be listed. */
    public boolean knowsParts(String version) {
        return ours(version).path("parts").isObject();
    }

    /** The recorded parts of a version by name; empty if none was recorded. */
    public Map<String, PartFacts> parts(String version) {
        Map<String, PartFacts> parts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> part : ours(version).path("parts").properties()) {
            parts.put(part.getKey(), PartFacts.of(part.getValue()));
        }
        return parts;
    }

    /** What is recorded of one part. */
    public Optional<PartFacts> part(String version, String name) {
        JsonNode part = ours(version).path("parts").path(name);
        return part.isObject() ? Optional.of(PartFacts.of(part)) : Optional.empty();
    }

    /** The run that made a version; null if not recorded. */
    public @Nullable String run(String version) {
        return Json.text(ours(version), "run");
    }

    /**
     * The name for a new version: one more than the highest number that any list here, or any folder, has ever used.
     *
     * @param folders the names of versions that have a folder
     */
    public String nextVersion(Collection<String> folders) {
        Set<String> used = new LinkedHashSet<>(folders);
        used.addAll(versions());
        used.addAll(json.path(DATES).propertyNames());
        PER_VERSION.forEach(map -> used.addAll(json.path(map).propertyNames()));
        long highest = used.stream()
                .filter(name -> NUMBER.matcher(name).matches())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        return Long.toString(highest + 1);
    }

    /** Adds a version without parts and moves the cursor to it. */
    public void addVersion(String version, String date, String logLine) {
        Json.array(json, VERSIONS).add(version);
        Json.object(json, DATES).put(version, date);
        PER_VERSION.forEach(map -> Json.object(json, map).putArray(version));
        Json.array(Json.object(json, LOG), version).add(logLine);
        json.put(CURRENT, version);
        json.put(DATE, date);
    }

    /** Notes under our key which run made a version, and when. */
    public void noteVersion(String version, String run, String made) {
        ObjectNode ours = Json.object(Json.object(RecordFacts.ours(json), VERSIONS), version);
        ours.put("made", made).put("run", run);
        Json.object(ours, "parts");
    }

    /** Records under our key that these are all the parts of a version. */
    public void adoptParts(String version, Map<String, PartFacts> parts) {
        ObjectNode recorded = Json.object(Json.object(Json.object(RecordFacts.ours(json), VERSIONS), version), "parts");
        parts.forEach((name, facts) -> recorded.set(name, facts.json()));
    }

    /** Records a part that was added to a version or replaced in it. */
    public void putPart(String version, String name, PartFacts facts, boolean metadata) {
        adoptParts(version, Map.of(name, facts));
        list(version, name);
        if (metadata) {
            Json.addIfAbsent(Json.array(Json.object(json, METADATA_FILES), version), name);
        }
        Json.array(Json.object(json, LOG), version).add("Added or updated file " + name);
    }

    /** Lists a part in the Python's maps: by its own name, or by that of the folder it lies in. */
    public void list(String version, String name) {
        int slash = name.indexOf('/');
        String topLevel = slash < 0 ? name : name.substring(0, slash);
        Json.addIfAbsent(Json.array(Json.object(json, FILES), version), topLevel);
        if (slash >= 0) {
            Json.addIfAbsent(Json.array(Json.object(json, FOLDERS), version), topLevel);
        }
    }

    /** Records that a version has these parts of an earlier one, unchanged. */
    public void inheritParts(String from, String to, Map<String, PartFacts> parts) {
        adoptParts(to, parts);
        Set<String> metadata =
                new LinkedHashSet<>(Json.texts(json.path(METADATA_FILES).path(from)));
        metadata.retainAll(parts.keySet());
        parts.keySet().forEach(name -> list(to, name));
        Json.setTexts(Json.object(json, METADATA_FILES), to, metadata);
    }

    /** How often a manifest of ours was written for this object; 0 if never. */
    public long revision() {
        return json.path(RecordFacts.OURS).path("revision").longValue(0);
    }

    /** Counts this manifest as the one after the last. */
    public void nextRevision() {
        RecordFacts.ours(json).put("revision", revision() + 1);
    }

    private JsonNode ours(String version) {
        return json.path(RecordFacts.OURS).path(VERSIONS).path(version);
    }
}
