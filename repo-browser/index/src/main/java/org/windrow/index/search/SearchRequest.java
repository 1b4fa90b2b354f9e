package org.windrow.index.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text the query as it was typed; blank for everything
 * @param typing whether the person may still be at the last word, which then may go on
 * @param filters for each facet the values of which a hit has to have at least one; an empty set is no filter
 * @param changedSince only objects that changed at this moment or later, the new ones too; null for all
 * @param changedSinceEach only objects of these silos that changed at the silo's moment or later; empty for all
 * @param arrivedSince only objects that came into the silo at this moment or later; null for all
 * @param sorting the order of the hits
 */
public record SearchRequest(
        String text,
        boolean typing,
        Map<Facet, Set<String>> filters,
        @Nullable Instant changedSince,
        Map<Path, Instant> changedSinceEach,
        @Nullable Instant arrivedSince,
        Sorting sorting) {

    public SearchRequest {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
        filters = Map.copyOf(copy);
        changedSinceEach = Map.copyOf(changedSinceEach);
    }

    /** The same with all that came, whenever it came. */
    public SearchRequest(
            String text,
            boolean typing,
            Map<Facet, Set<String>> filters,
            @Nullable Instant changedSince,
            Sorting sorting) {
        this(text, typing, filters, changedSince, Map.of(), null, sorting);
    }

    /** A finished query, the best hits first. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, false, Map.of(), null, Sorting.BY_RELEVANCE);
    }

    /** The same while it is being typed. */
    public SearchRequest whileTyping() {
        return new SearchRequest(text, true, filters, changedSince, changedSinceEach, arrivedSince, sorting);
    }

    /** The same in another order. */
    public SearchRequest sortedBy(Sorting.Key key, boolean descending) {
        Sorting other = new Sorting(key, descending);
        return new SearchRequest(text, typing, filters, changedSince, changedSinceEach, arrivedSince, other);
    }

    /** The same, but only hits that have this value, or another that was given for the facet. */
    public SearchRequest with(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        Set<String> values = new HashSet<>(filters.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new SearchRequest(text, typing, more, changedSince, changedSinceEach, arrivedSince, sorting);
    }

    /** The same, but only what changed since, or is new since. */
    public SearchRequest since(Instant moment) {
        return new SearchRequest(text, typing, filters, moment, changedSinceEach, arrivedSince, sorting);
    }

    /** The same, but only what changed or is new in these silos, in each since a moment of its own. */
    public SearchRequest sinceEach(Map<Path, Instant> moments) {
        return new SearchRequest(text, typing, filters, changedSince, moments, arrivedSince, sorting);
    }

    /** The same, but only what is new in the silo since. */
    public SearchRequest newSince(Instant moment) {
        return new SearchRequest(text, typing, filters, changedSince, changedSinceEach, moment, sorting);
    }
}
