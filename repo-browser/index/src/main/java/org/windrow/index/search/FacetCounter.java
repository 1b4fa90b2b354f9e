package org.windrow.index.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values that the hits of a query have, for several facets in one pass. For one thread. */
final class FacetCounter implements Collector {

    private final Set<Facet> facets;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    private FacetCounter(Set<Facet> facets) {
        this.facets = facets;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    /**
     * Counts.
     *
     * @param most so many values of each facet, those with most hits
     */
    static Map<Facet, List<FacetCount>> count(IndexSearcher searcher, Query query, Set<Facet> facets, int most)
            throws IOException {
        FacetCounter counter = new FacetCounter(facets);
        OnePass.over(searcher, query, counter);
        Map<Facet, List<FacetCount>> largest = new EnumMap<>(Facet.class);
        counter.counts.forEach((facet, values) -> largest.put(facet, largest(values, most)));
        return largest;
    }

    private static List<FacetCount> largest(Map<String, Integer> values, int most) {
        return values.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .limit(most)
                .toList();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        LeafCounts[] each = new LeafCounts[facets.size()];
        int next = 0;
        for (Facet facet : facets) {
            each[next++] = new LeafCounts(facet, DocValues.getSortedSet(leaf.reader(), facet.field()));
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // why: counting does not ask for scores
            }

            @Override
            public void collect(int document) throws IOException {
                for (LeafCounts facet : each) {
                    facet.count(document);
                }
            }

            @Override
            public void finish() throws IOException {
                for (LeafCounts facet : each) {
                    facet.addTo(counts.getOrDefault(facet.facet, new HashMap<>()));
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The counts of one facet in one segment, by ordinal. */
    private static final class LeafCounts {

        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] byOrdinal;

        LeafCounts(Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                int many = values.docValueCount();
                for (int i = 0; i < many; i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Integer> counts) throws IOException {
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
                }
            }
        }
    }
}
