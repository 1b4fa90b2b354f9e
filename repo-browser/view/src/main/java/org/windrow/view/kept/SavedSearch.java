package org.windrow.view.kept;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.windrow.index.search.Facet;

/**
 * A search under a name.
 *
 * @param name what a person calls it; one line, not blank
 * @param text the query as it was typed
 * @param filters for each facet the values that are ticked; no facet has none
 */
public record SavedSearch(String name, String text, Map<Facet, Set<String>> filters) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_VALUES = 200;

    public SavedSearch {
        name = cut(name, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A saved search needs a name");
        }
        text = cut(text, LONGEST_TEXT);
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            Set<String> some = new TreeSet<>();
            values.stream()
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                    .sorted()
                    .limit(MOST_VALUES)
                    .forEach(some::add);
            if (!some.isEmpty()) {
                copy.put(facet, Set.copyOf(some));
            }
        });
        filters = Map.copyOf(copy);
    }

    /** The same under another name. */
    public SavedSearch named(String other) {
        return new SavedSearch(other, text, filters);
    }

    /** Whether a text can be a name. */
    public static boolean isName(String text) {
        return !cut(text, LONGEST_NAME).isEmpty();
    }

    /** One line without control characters, no longer than that. */
    private static String cut(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= longest
                ? line
                : line.substring(0, longest).replaceFirst("\\p{Cs}$", "").strip();
    }
}
