package org.windrow.view.kept;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.view.shelf.Scope;

/**
 * All that is kept. It has bounds: what would go beyond them pushes out what is oldest.
 *
 * @param searches the saved searches, in the order in which a person put them
 * @param seen for each silo, by its folder, the moment up to which a person has seen what is in it
 * @param recent the folders that were opened, the latest first
 * @param layout how results are shown, by its name; empty text if nobody has chosen
 * @param scope which silos a person has chosen to look at; null if nobody has
 */
public record Kept(
        List<SavedSearch> searches,
        Map<Path, Instant> seen,
        List<Path> recent,
        String layout,
        @Nullable Scope scope) {

    /** Nothing. */
    public static final Kept NOTHING = new Kept(List.of(), Map.of(), List.of(), "", null);

    static final int MOST_SEARCHES = 200;
    static final int MOST_SEEN = 1_000;
    static final int MOST_RECENT = 12;

    public Kept {
        searches = List.copyOf(searches.subList(0, Math.min(MOST_SEARCHES, searches.size())));
        seen = Map.copyOf(seen);
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    }

    /** The search of a name. */
    public Optional<SavedSearch> search(String name) {
        return searches.stream().filter(search -> search.name().equals(name)).findFirst();
    }

    /** With a search at a place of the list, in the stead of one that has its name. */
    public Kept with(SavedSearch search, int place) {
        List<SavedSearch> others = new ArrayList<>(without(search.name()).searches());
        others.add(Math.clamp(place, 0, others.size()), search);
        return new Kept(others, seen, recent, layout, scope);
    }

    /** With a search at the end of the list, or where one of its name is. */
    public Kept with(SavedSearch search) {
        int place = place(search.name());
        return with(search, place < 0 ? searches.size() : place);
    }

    /** Without the search of a name. */
    public Kept without(String name) {
        return new Kept(
                searches.stream().filter(search -> !search.name().equals(name)).toList(), seen, recent, layout, scope);
    }

    /** Where in the list a search is; -1 if it is not. */
    public int place(String name) {
        return searches.stream().map(SavedSearch::name).toList().indexOf(name);
    }

    /** With the moment up to which what is in a silo was seen. */
    public Kept seen(Path silo, Instant moment) {
        Map<Path, Instant> moments = new LinkedHashMap<>(seen);
        moments.put(silo, moment);
        if (moments.size() > MOST_SEEN) {
            moments.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(silo))
                    .min(Comparator.comparing(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .ifPresent(moments::remove);
        }
        return new Kept(searches, moments, recent, layout, scope);
    }

    /** With a folder that was opened. */
    public Kept opened(Path folder) {
        List<Path> folders = new ArrayList<>(List.of(folder));
        folders.addAll(recent);
        return new Kept(searches, seen, folders, layout, scope);
    }

    /** With a way of showing results. */
    public Kept laidOut(String name) {
        return new Kept(searches, seen, recent, name, scope);
    }

    /** With silos that a person has chosen to look at. */
    public Kept looking(Scope other) {
        return new Kept(searches, seen, recent, layout, other);
    }
}
