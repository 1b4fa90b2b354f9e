package org.windrow.index.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.IntroSorter;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a query in their order, so that any place in it can be jumped to. While it is made it takes twelve bytes a hit, then
 * four. The order is the same as that of the first page, which is got without it. For one thread.
 */
final class HitOrder implements Collector {

    private final Sorting sorting;
    private final @Nullable OrdinalMap ordinals;
    private final int[] documents;
    private final long[] keys;
    private int count;

    private HitOrder(Sorting sorting, @Nullable OrdinalMap ordinals, int total) {
        this.sorting = sorting;
        this.ordinals = ordinals;
        // why not grown: of a million hits that would leave a hundred megabytes of garbage in large pieces
        this.documents = new int[total];
        this.keys = new long[total];
    }

    /**
     * The numbers of all documents that match, in order.
     *
     * @param total how many there are
     */
    static int[] of(IndexSearcher searcher, Query query, Sorting sorting, int total) throws IOException {
        HitOrder order = new HitOrder(sorting, ordinals(searcher.getIndexReader(), sorting), total);
        OnePass.over(searcher, query, order);
        order.sort();
        return order.documents;
    }

    private static @Nullable OrdinalMap ordinals(IndexReader reader, Sorting sorting) throws IOException {
        if (sorting.key() != Sorting.Key.TITLE || reader.leaves().size() < 2) {
            return null;
        }
        SortedDocValues[] leaves = new SortedDocValues[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            leaves[leaf.ord] = DocValues.getSorted(leaf.reader(), sorting.field());
        }
        return OrdinalMap.build(null, leaves, PackedInts.DEFAULT);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return switch (sorting.key()) {
            case RELEVANCE -> byScore(leaf.docBase);
            case TITLE -> byTitle(leaf);
            case DATE, SIZE, CHANGED -> byNumber(leaf);
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return sorting.key() == Sorting.Key.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    private LeafCollector byScore(int docBase) {
        return new KeyCollector(docBase) {
            @Override
            long key(int document) throws IOException {
                return -(long) NumericUtils.floatToSortableInt(score());
            }
        };
    }

    private LeafCollector byTitle(LeafReaderContext leaf) throws IOException {
        SortedDocValues titles = DocValues.getSorted(leaf.reader(), sorting.field());
        LongValues global = ordinals == null ? LongValues.IDENTITY : ordinals.getGlobalOrds(leaf.ord);
        return new KeyCollector(leaf.docBase) {
            @Override
            long key(int document) throws IOException {
                long key = titles.advanceExact(document) ? global.get(titles.ordValue()) : -1;
                return sorting.descending() ? -key : key;
            }
        };
    }

    private LeafCollector byNumber(LeafReaderContext leaf) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), sorting.field());
        return new KeyCollector(leaf.docBase) {
            @Override
            long key(int document) throws IOException {
                if (!numbers.advanceExact(document)) {
                    return Long.MAX_VALUE;
                }
                return sorting.descending() ? ~numbers.longValue() : numbers.longValue();
            }
        };
    }

    /** Takes the hits of one segment with a key each; the smallest key comes first. */
    private abstract class KeyCollector implements LeafCollector {

        private final int docBase;
        private @Nullable Scorable scorer;

        KeyCollector(int docBase) {
            this.docBase = docBase;
        }

        abstract long key(int document) throws IOException;

        float score() throws IOException {
            return scorer == null ? 0 : scorer.score();
        }

        @Override
        public void setScorer(Scorable leafScorer) {
            scorer = leafScorer;
        }

        @Override
        public void collect(int document) throws IOException {
            add(docBase + document, key(document));
        }
    }

    private void add(int document, long key) {
        documents[count] = document;
        keys[count++] = key;
    }

    private void sort() {
        new IntroSorter() {
            private long pivotKey;
            private int pivotDocument;

            @Override
            protected void setPivot(int i) {
                pivotKey = keys[i];
                pivotDocument = documents[i];
            }

            @Override
            protected int comparePivot(int j) {
                int byKey = Long.compare(pivotKey, keys[j]);
                return byKey != 0 ? byKey : Integer.compare(pivotDocument, documents[j]);
            }

            @Override
            protected void swap(int i, int j) {
                long key = keys[i];
                keys[i] = keys[j];
                keys[j] = key;
                int document = documents[i];
                documents[i] = documents[j];
                documents[j] = document;
            }
        }.sort(0, count);
    }
}
