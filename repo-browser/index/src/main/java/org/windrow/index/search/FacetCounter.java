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
    private final SiloSpans spans;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    private FacetCounter(Set<Facet> facets, SiloSpans spans) {
        this.facets = facets;
        this.spans = spans;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    /**
     * Counts.
     *
     * @param most so many values of each facet, those with most hits
     */
    static Map<Facet, List<FacetCount>> count(
            IndexSearcher searcher, Query query, SiloSpans spans, Set<Facet> facets, int most) throws IOException {
        FacetCounter counter = new FacetCounter(facets, spans);
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
            each[next++] = facet == Facet.SILO
                    ? new SiloCount(spans.silo(leaf.docBase).toString())
                    : new ValueCounts(facet, DocValues.getSortedSet(leaf.reader(), facet.field()));
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
                    facet.addTo(counts.getOrDefault(facet.facet(), new HashMap<>()));
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The counts of one facet in one segment. */
    private interface LeafCounts {

        Facet facet();

        void count(int document) throws IOException;

        void addTo(Map<String, Integer> counts) throws IOException;
    }

    /** A segment is of one silo, and so is all that is counted in it. */
    private static final class SiloCount implements LeafCounts {

        private final String silo;
        private int count;

        SiloCount(String silo) {
            this.silo = silo;
        }

        @Override
        public Facet facet() {
            return Facet.SILO;
        }

        @Override
        public void count(int document) {
            count++;
        }

        @Override
        public void addTo(Map<String, Integer> counts) {
            if (count > 0) {
                counts.merge(silo, count, Integer::sum);
            }
        }
    }

    /** Counts by ordinal. */
    private static final class ValueCounts implements LeafCounts {

        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] byOrdinal;

        ValueCounts(Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public Facet facet() {
            return facet;
        }

        @Override
        public void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                int many = values.docValueCount();
                for (int i = 0; i < many; i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void addTo(Map<String, Integer> counts) throws IOException {
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
                }
            }
        }
    }
}
