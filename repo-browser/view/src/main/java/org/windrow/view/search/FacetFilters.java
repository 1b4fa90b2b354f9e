package org.windrow.view.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.windrow.fxkit.Texts;
import org.windrow.index.search.Facet;
import org.windrow.index.search.FacetCount;
import org.windrow.view.shelf.SiloNames;

/** The values of facets that a search is narrowed by. For one thread. */
final class FacetFilters {

    private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);

    /** Narrows by a value, or no longer; false if that changes nothing. */
    boolean choose(Facet facet, String value, boolean wanted) {
        Set<String> values = chosen.computeIfAbsent(facet, _ -> new TreeSet<>());
        return wanted ? values.add(value) : values.remove(value);
    }

    void set(Map<Facet, Set<String>> filters) {
        chosen.clear();
        filters.forEach((facet, values) -> chosen.put(facet, new TreeSet<>(values)));
    }

    void clear() {
        chosen.clear();
    }

    /** Forgets what means nothing where other silos are looked at. */
    void forgetSilos() {
        chosen.remove(Facet.SILO);
        chosen.remove(Facet.SOURCE);
    }

    boolean isEmpty() {
        return chosen.values().stream().allMatch(Set::isEmpty);
    }

    Map<Facet, Set<String>> values() {
        return chosen;
    }

    /**
     * The values that are chosen, as they are called.
     *
     * @param silos what silos are called
     */
    List<String> words(Texts texts, SiloNames silos) {
        return chosen.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> words(each.getKey(), value, texts, silos)))
                .toList();
    }

    /**
     * The facets as they are shown; a value that is chosen is there even without hits. Where each silo has its own source, the
     * sources say nothing that the silos do not say better.
     *
     * @param silos what silos are called
     */
    List<FacetGroup> groups(Map<Facet, List<FacetCount>> counted, Texts texts, SiloNames silos) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> wanted = chosen.getOrDefault(facet, Set.of());
            Set<String> unseen = new TreeSet<>(wanted);
            List<FacetGroup.Value> values = new ArrayList<>();
            for (FacetCount count : counted.getOrDefault(facet, List.of())) {
                unseen.remove(count.value());
                values.add(value(facet, count.value(), count.count(), wanted.contains(count.value()), texts, silos));
            }
            unseen.forEach(value -> values.add(value(facet, value, 0, true, texts, silos)));
            boolean said = facet == Facet.SOURCE && wanted.isEmpty() && sameAsSilos(counted);
            if (!values.isEmpty() && !said) {
                groups.add(new FacetGroup(facet, FacetWords.name(facet, texts), values));
            }
        }
        return groups;
    }

    private static boolean sameAsSilos(Map<Facet, List<FacetCount>> counted) {
        List<FacetCount> silos = counted.getOrDefault(Facet.SILO, List.of());
        List<FacetCount> sources = counted.getOrDefault(Facet.SOURCE, List.of());
        return !silos.isEmpty() && sources.size() == silos.size();
    }

    private static FacetGroup.Value value(
            Facet facet, String value, int count, boolean chosen, Texts texts, SiloNames silos) {
        return new FacetGroup.Value(value, words(facet, value, texts, silos), count, chosen);
    }

    private static String words(Facet facet, String value, Texts texts, SiloNames silos) {
        return facet == Facet.SILO ? silos.of(value) : FacetWords.value(facet, value, texts);
    }
}
