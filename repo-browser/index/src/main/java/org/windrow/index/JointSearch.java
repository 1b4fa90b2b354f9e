package org.windrow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.windrow.index.build.IndexException;
import org.windrow.index.build.IndexStore;
import org.windrow.index.search.ReadGuard;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.index.search.Searches;
import org.windrow.index.search.SiloSpans;

/**
 * Searches the indexes of several silos as if they were one: one order, one list of pages, one count for each value of a facet; and
 * how rare a word is goes by all of them, so that the best hit of one silo and that of another can be compared. Each hit says which
 * silo it is of. Nothing is copied: a joint search costs what the searches cost.
 *
 * <p>An index that cannot be searched is left out, which {@link SearchResult#leftOut} tells; a damaged one is then already being
 * built anew. Safe for threads.
 */
public final class JointSearch {

    private final Searches searches;

    /** @param clock says what now is, and by its zone where days begin */
    public JointSearch(Clock clock) {
        this.searches = new Searches(clock);
    }

    /**
     * Searches.
     *
     * @param indexes those of different silos; equal hits stand in the order of these
     * @return what was found, to be closed; it holds on to what it reads, and stays as it is
     * @throws IndexException if none of the indexes can be searched, or they have more than two thousand million objects together
     */
    public SearchResult search(List<SiloIndex> indexes, SearchRequest request) throws IndexException {
        if (indexes.size() == 1) {
            return indexes.getFirst().search(request);
        }
        Map<Path, String> leftOut = new LinkedHashMap<>();
        try {
            return together(indexes, request, leftOut);
        } catch (IndexException _) {
            // why: one of them may be damaged, and the reader of all does not tell which; asked alone, that one mends
            // itself
            return together(well(indexes, request, leftOut), request, leftOut);
        }
    }

    private static List<SiloIndex> well(List<SiloIndex> indexes, SearchRequest request, Map<Path, String> leftOut) {
        List<SiloIndex> well = new ArrayList<>();
        for (SiloIndex index : indexes) {
            try (SearchResult _ = index.search(request)) {
                well.add(index);
            } catch (IOException e) {
                leftOut.put(index.silo(), String.valueOf(e.getMessage()));
            }
        }
        return well;
    }

    private SearchResult together(List<SiloIndex> indexes, SearchRequest request, Map<Path, String> leftOut)
            throws IndexException {
        List<SiloIndex> taking = new ArrayList<>();
        List<IndexSearcher> taken = new ArrayList<>();
        try {
            for (SiloIndex index : indexes) {
                try {
                    taken.add(index.acquire());
                    taking.add(index);
                } catch (IndexException e) {
                    leftOut.put(index.silo(), String.valueOf(e.getMessage()));
                }
            }
            if (taking.isEmpty()) {
                throw new IndexException(
                        leftOut.isEmpty() ? "There is no silo to search" : String.join("\n", leftOut.values()), null);
            }
            ReadGuard guard = new ReadGuard(trouble -> examine(taking, trouble));
            return new ReadGuard(_ -> false).read(() -> {
                SiloSpans spans = spans(taking, taken, leftOut);
                return searches.search(new IndexSearcher(joined(taken)), request, spans, guard);
            });
        } finally {
            taken.forEach(JointSearch::release);
        }
    }

    private static SiloSpans spans(List<SiloIndex> indexes, List<IndexSearcher> taken, Map<Path, String> leftOut)
            throws IndexException {
        int[] documents = taken.stream()
                .mapToInt(searcher -> searcher.getIndexReader().maxDoc())
                .toArray();
        long all = Arrays.stream(documents).asLongStream().sum();
        if (all > IndexWriter.MAX_DOCS) {
            throw new IndexException(
                    "Together the silos have too many objects to be searched at once. Choose one of them", null);
        }
        return SiloSpans.of(indexes.stream().map(SiloIndex::silo).toList(), documents, leftOut);
    }

    /** One reader behind the other. It holds on to each of them by itself, until it is released. */
    private static IndexReader joined(List<IndexSearcher> taken) throws IOException {
        return new MultiReader(taken.stream().map(IndexSearcher::getIndexReader).toArray(IndexReader[]::new), false);
    }

    private static boolean examine(List<SiloIndex> indexes, Throwable trouble) {
        boolean damaged = false;
        for (SiloIndex index : indexes) {
            damaged |= index.examine(trouble);
        }
        return damaged;
    }

    private static void release(IndexSearcher searcher) {
        try {
            IndexStore.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
