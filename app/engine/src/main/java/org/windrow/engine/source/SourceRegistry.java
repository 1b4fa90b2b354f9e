package org.windrow.engine.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.home.BrokenFileException;
import org.windrow.engine.home.JsonFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The configured sources, kept in {@code sources.json} in the order in which they were added. Safe for use by many threads;
 * reading never waits. Keys that we do not know, and entries that are no source, stay in the file as they are.
 */
public final class SourceRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRegistry.class);
    private static final String SOURCES = "sources";

    private final JsonFile file;
    private final List<Consumer<List<Source>>> listeners = new CopyOnWriteArrayList<>();
    private ObjectNode content;
    private volatile List<Source> sources;

    private SourceRegistry(JsonFile file, ObjectNode content, List<Source> sources) {
        this.file = file;
        this.content = content;
        this.sources = List.copyOf(sources);
    }

    /**
     * Reads the sources. A file that cannot be understood is kept aside, and one entry that cannot be is passed over; either
     * is reported.
     *
     * @param path the file, which need not be there; its folder must be
     * @param clock for the name under which a broken file is kept
     * @param report takes sentences for a person
     * @throws IOException if the file is there but cannot be read; nothing must be written over it
     */
    public static SourceRegistry open(Path path, Clock clock, Consumer<String> report) throws IOException {
        JsonFile file = new JsonFile(path, clock);
        ObjectNode content = read(file, report);
        return new SourceRegistry(file, content, parse(content, path, report));
    }

    private static ObjectNode read(JsonFile file, Consumer<String> report) throws IOException {
        try {
            ObjectNode content = file.read().orElseGet(JsonFile::emptyObject);
            JsonNode entries = content.path(SOURCES);
            if (!entries.isMissingNode() && !entries.isArray()) {
                throw file.setAside("\"sources\" is not a list");
            }
            return content;
        } catch (BrokenFileException broken) {
            report.accept(broken.getMessage());
            return JsonFile.emptyObject();
        }
    }

    private static List<Source> parse(ObjectNode content, Path path, Consumer<String> report) {
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (JsonNode entry : content.path(SOURCES)) {
            number++;
            try {
                Source source = parse(entry);
                if (!ids.add(source.id())) {
                    throw new IllegalArgumentException("there is a source \"%s\" before it".formatted(source.id()));
                }
                sources.add(source);
            } catch (IllegalArgumentException noSource) {
                report.accept("Source %d in %s is left out: %s. It stays in the file; mend it and start again."
                        .formatted(number, path, noSource.getMessage()));
            }
        }
        return sources;
    }

    private static Source parse(JsonNode entry) {
        if (entry instanceof ObjectNode object) {
            return SourceJson.read(object);
        }
        throw new IllegalArgumentException("it is not an object");
    }

    /** All sources, in order. */
    public List<Source> all() {
        return sources;
    }

    /** The source with an id. */
    public Optional<Source> find(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** An id for a new source of that name, which no source has and no entry of the file. */
    public synchronized String newId(String name) {
        Set<String> taken = content.path(SOURCES)
                .valueStream()
                .map(entry -> entry.path("id").asString(""))
                .collect(Collectors.toSet());
        return SourceIds.from(name, taken);
    }

    /**
     * Adds a source at the end, or replaces the one with the same id where it is.
     *
     * @throws IllegalArgumentException if its id is not one
     * @throws IOException if it could not be saved; nothing has changed then
     */
    public void save(Source source) throws IOException {
        saveAll(List.of(source));
    }

    /**
     * As {@link #save} for each of them, in one step: all are saved or none.
     *
     * @throws IllegalArgumentException if an id is not one
     * @throws IOException if they could not be saved; nothing has changed then
     */
    public void saveAll(List<Source> several) throws IOException {
        for (Source source : several) {
            if (!SourceIds.isId(source.id())) {
                throw new IllegalArgumentException("Not an id of a source: " + source.id());
            }
        }
        change(entries -> write(several, entries), kept -> replace(kept, several));
    }

    /**
     * Forgets a source; without effect if there is none with that id.
     *
     * @throws IOException if that could not be saved; nothing has changed then
     */
    public void remove(String id) throws IOException {
        if (find(id).isPresent()) {
            change(
                    entries -> entries.remove(indexOf(id, entries)),
                    kept -> kept.removeIf(source -> source.id().equals(id)));
        }
    }

    /** Adds a listener, which hears all sources after each change, on the thread that made it. */
    public void listen(Consumer<List<Source>> listener) {
        listeners.add(listener);
    }

    private void change(Consumer<ArrayNode> inFile, Consumer<List<Source>> inMemory) throws IOException {
        List<Source> changed;
        synchronized (this) {
            ObjectNode next = content.deepCopy();
            inFile.accept(next.withArray(SOURCES));
            file.write(next);
            content = next;
            List<Source> kept = new ArrayList<>(sources);
            inMemory.accept(kept);
            changed = List.copyOf(kept);
            sources = changed;
        }
        listeners.forEach(listener -> tell(listener, changed));
    }

    private static void tell(Consumer<List<Source>> listener, List<Source> changed) {
        try {
            listener.accept(changed);
        } catch (RuntimeException mistake) {
            LOG.error("A listener failed to hear of a change in the sources", mistake);
        }
    }

    private static void replace(List<Source> kept, List<Source> several) {
        Map<String, Source> byId = new LinkedHashMap<>();
        kept.forEach(source -> byId.put(source.id(), source));
        several.forEach(source -> byId.put(source.id(), source));
        kept.clear();
        kept.addAll(byId.values());
    }

    private static void write(List<Source> several, ArrayNode entries) {
        Map<String, ObjectNode> byId = new HashMap<>();
        for (JsonNode entry : entries) {
            if (entry instanceof ObjectNode object) {
                byId.putIfAbsent(object.path("id").asString("").strip(), object);
            }
        }
        several.forEach(
                source -> SourceJson.write(source, byId.computeIfAbsent(source.id(), _ -> entries.addObject())));
    }

    /** The first entry with that id, which is the one that was read; the number of entries if there is none. */
    private static int indexOf(String id, ArrayNode entries) {
        int index = 0;
        while (index < entries.size()
                && !entries.get(index).path("id").asString("").strip().equals(id)) {
            index++;
        }
        return index;
    }
}
