package org.windrow.index.search;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.windrow.index.build.IndexStore;
import org.windrow.index.query.ParsedQuery;
import org.windrow.index.query.QueryParser;

/** Carries searches out. Safe for threads. */
public final class Searches {

    private final LuceneQueries queries = new LuceneQueries();
    private final QueryParser parser;

    /** @param clock says what now is for {@code changed:7d}, and by its zone where days begin */
    public Searches(Clock clock) {
        this.parser = new QueryParser(clock);
    }

    /** How a query is understood, without searching. */
    public ParsedQuery understand(String text) {
        return parser.parse(text, false);
    }

    /**
     * Searches. If nothing is found, it looks for words that differ by a letter or two.
     *
     * @param searcher given back when the result is closed, or if this throws
     */
    public SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
        boolean done = false;
        try {
            ParsedQuery understood = parser.parse(request.text(), request.typing());
            SearchResult result = result(searcher, request, understood, false);
            if (result.total() == 0 && !understood.words().isEmpty()) {
                SearchResult wider = result(searcher, request, understood, true);
                result = wider.total() > 0 ? wider : result;
            }
            done = true;
            return result;
        } finally {
            if (!done) {
                IndexStore.release(searcher);
            }
        }
    }

    private SearchResult result(IndexSearcher searcher, SearchRequest request, ParsedQuery understood, boolean widened)
            throws IOException {
        Query words = queries.query(understood.node(), widened);
        Function<Set<Facet>, Query> without = left -> narrowed(words, request, left);
        return new SearchResult(searcher, request, understood, widened, without);
    }

    private static Query narrowed(Query words, SearchRequest request, Set<Facet> left) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
        int filters = 0;
        for (var filter : request.filters().entrySet()) {
            if (!filter.getValue().isEmpty() && !left.contains(filter.getKey())) {
                narrowed.add(LuceneQueries.filter(filter.getKey(), filter.getValue()), Occur.FILTER);
                filters++;
            }
        }
        if (request.changedSince() != null) {
            narrowed.add(LuceneQueries.changedSince(request.changedSince()), Occur.FILTER);
            filters++;
        }
        return filters == 0 ? words : narrowed.build();
    }
}
