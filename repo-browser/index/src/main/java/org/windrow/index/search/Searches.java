package org.windrow.index.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.windrow.index.build.IndexStore;
import org.windrow.index.document.Fields;
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
     * @param spans which documents of it are of which silo
     * @param guard notices damage while the result is read
     */
    public SearchResult search(IndexSearcher searcher, SearchRequest request, SiloSpans spans, ReadGuard guard)
            throws IOException {
        boolean done = false;
        try {
            ParsedQuery understood = parser.parse(request.text(), request.typing());
            SearchResult result = result(searcher, spans, guard, request, understood, false);
            if (result.total() == 0 && !understood.words().isEmpty()) {
                SearchResult wider = result(searcher, spans, guard, request, understood, true);
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

    private SearchResult result(
            IndexSearcher searcher,
            SiloSpans spans,
            ReadGuard guard,
            SearchRequest request,
            ParsedQuery understood,
            boolean widened)
            throws IOException {
        Query words = queries.query(understood.node(), widened);
        Function<Set<Facet>, Query> without = left -> narrowed(words, request, left, spans);
        return new SearchResult(searcher, spans, guard, request, understood, widened, without);
    }

    private static Query narrowed(Query words, SearchRequest request, Set<Facet> left, SiloSpans spans) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
        int filters = 0;
        for (var filter : request.filters().entrySet()) {
            if (!filter.getValue().isEmpty() && !left.contains(filter.getKey())) {
                narrowed.add(LuceneQueries.filter(filter.getKey(), filter.getValue(), spans), Occur.FILTER);
                filters++;
            }
        }
        Instant changed = request.changedSince();
        if (changed != null) {
            narrowed.add(LuceneQueries.since(Fields.CHANGED, changed), Occur.FILTER);
            filters++;
        }
        if (!request.changedSinceEach().isEmpty()) {
            narrowed.add(LuceneQueries.changedSince(request.changedSinceEach(), spans), Occur.FILTER);
            filters++;
        }
        Instant arrived = request.arrivedSince();
        if (arrived != null) {
            narrowed.add(LuceneQueries.since(Fields.ARRIVED, arrived), Occur.FILTER);
            filters++;
        }
        return filters == 0 ? words : narrowed.build();
    }
}
