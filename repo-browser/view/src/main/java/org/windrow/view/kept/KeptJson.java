package org.windrow.view.kept;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.windrow.index.search.Facet;
import org.windrow.view.shelf.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept as JSON. When read, an entry that is none is passed by, and the rest is kept. */
final class KeptJson {

    private static final int LONGEST_LAYOUT = 40;

    /** No folder is called so, since a folder is absolute. */
    private static final String ALL = "all";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptJson() {}

    static byte[] write(Kept kept) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode searches = json.putArray("searches");
        for (SavedSearch search : kept.searches()) {
            ObjectNode one = searches.addObject();
            one.put("name", search.name());
            one.put("query", search.text());
            ObjectNode filters = one.putObject("facets");
            search.filters().forEach((facet, values) -> {
                ArrayNode array = filters.putArray(word(facet));
                values.stream().sorted().forEach(array::add);
            });
        }
        ObjectNode seen = json.putObject("seen");
        kept.seen().forEach((silo, moment) -> seen.put(silo.toString(), moment.toString()));
        ArrayNode recent = json.putArray("recent");
        kept.recent().forEach(folder -> recent.add(folder.toString()));
        json.put("layout", kept.layout());
        switch (kept.scope()) {
            case Scope.All _ -> json.put("silo", ALL);
            case Scope.One(Path folder) -> json.put("silo", folder.toString());
            case null -> {}
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** Empty if it is not JSON, or not an object. */
    static Optional<Kept> read(byte[] bytes) {
        try {
            return JSON.readTree(bytes) instanceof ObjectNode json ? Optional.of(kept(json)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Kept kept(ObjectNode json) {
        Kept kept = Kept.NOTHING;
        for (JsonNode one : json.path("searches").values()) {
            if (kept.searches().size() < Kept.MOST_SEARCHES) {
                kept = search(one).map(kept::with).orElse(kept);
            }
        }
        List<Path> recent = new ArrayList<>();
        for (JsonNode folder : json.path("recent").values()) {
            folder.stringValueOpt().flatMap(KeptJson::path).ifPresent(recent::add);
        }
        Map<Path, Instant> seen = new HashMap<>();
        for (Map.Entry<String, JsonNode> moment : json.path("seen").properties()) {
            if (seen.size() < Kept.MOST_SEEN) {
                path(moment.getKey())
                        .ifPresent(silo -> moment.getValue()
                                .stringValueOpt()
                                .flatMap(KeptJson::instant)
                                .ifPresent(when -> seen.put(silo, when)));
            }
        }
        String layout = json.path("layout").stringValueOpt().orElse("");
        Scope scope =
                json.path("silo").stringValueOpt().flatMap(KeptJson::scope).orElse(null);
        return new Kept(kept.searches(), seen, recent, layout.length() <= LONGEST_LAYOUT ? layout : "", scope);
    }

    private static Optional<SavedSearch> search(JsonNode json) {
        String name = json.path("name").stringValueOpt().orElse("");
        if (!SavedSearch.isName(name)) {
            return Optional.empty();
        }
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Map.Entry<String, JsonNode> filter : json.path("facets").properties()) {
            Set<String> values = new HashSet<>();
            for (JsonNode value : filter.getValue().values()) {
                value.stringValueOpt().ifPresent(values::add);
            }
            facet(filter.getKey()).ifPresent(facet -> filters.put(facet, values));
        }
        return Optional.of(
                new SavedSearch(name, json.path("query").stringValueOpt().orElse(""), filters));
    }

    private static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Facet> facet(String word) {
        return Arrays.stream(Facet.values())
                .filter(facet -> word(facet).equals(word))
                .findFirst();
    }

    private static Optional<Scope> scope(String text) {
        return text.equals(ALL) ? Optional.of(Scope.ALL) : path(text).map(Scope::of);
    }

    private static Optional<Path> path(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
