package org.windrow.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.windrow.index.build.IndexStore;
import org.windrow.index.query.ParsedQuery;

/**
 * What a search found: a list that stays as it is, whatever is indexed meanwhile, until it is closed. The first page comes at
 * once; the first jump far into the list puts all hits in order and remembers four bytes for each. Methods wait for the disk, so
 * they are not for the thread of a window. Safe for threads.
 */
public final class SearchResult implements AutoCloseable {

    /** Up to here hits are got without putting all in order. */
    private static final int NEAR = 500;

    /** The fewer of the best are asked for, the more of the others need no score. */
    private static final int FIRST = 100;

    private static final int AT_ONCE = 2000;

    private final IndexSearcher searcher;
    /** The same with several threads, for what is waited for most. */
    private final IndexSearcher parallel;

    private final SiloSpans spans;
    private final ReadGuard guard;
    private final SearchRequest request;
    private final ParsedQuery understood;
    private final boolean widened;
    private final Query query;
    private final Function<Set<Facet>, Query> without;
    private final int total;
    private int @Nullable [] order;
    private int[] near = new int[0];
    private boolean closed;

    SearchResult(
            IndexSearcher searcher,
            SiloSpans spans,
            ReadGuard guard,
            SearchRequest request,
            ParsedQuery understood,
            boolean widened,
            Function<Set<Facet>, Query> without)
            throws IOException {
        this.searcher = searcher;
        this.spans = spans;
        this.guard = guard;
        this.request = request;
        this.understood = understood;
        this.widened = widened;
        this.without = without;
        // why: what a beginning or a slip stands for is looked up once, not for the count, the page and the facets each
        this.query = searcher.rewrite(without.apply(Set.of()));
        this.parallel = new IndexSearcher(searcher.getIndexReader(), ForkJoinPool.commonPool());
        this.total = parallel.count(query);
    }

    /** What was asked. */
    public SearchRequest request() {
        return request;
    }

    /** How the query was understood; its complaints are to be shown. */
    public ParsedQuery understood() {
        return understood;
    }

    /** Whether nothing was found as it was typed, and these hits differ by a letter or two. */
    public boolean widened() {
        return widened;
    }

    /** How many hits there are. */
    public int total() {
        return total;
    }

    /**
     * A page of hits.
     *
     * @param offset from where, counted from 0
     * @param count how many at most
     * @return fewer at the end of the list, none behind it
     * @throws IOException if the index cannot be read or the result is closed; a damaged index is then already being built anew
     */
    public synchronized List<Hit> page(int offset, int count) throws IOException {
        requireOpen();
        return guard.read(() -> {
            HitReader reader = new HitReader(searcher.storedFields(), spans);
            List<Hit> hits = new ArrayList<>();
            for (int document : documents(offset, count)) {
                hits.add(reader.hit(document));
            }
            return hits;
        });
    }

    /** The silos that should have been searched and could not be, and why, in a sentence each. */
    public Map<Path, String> leftOut() {
        return spans.leftOut();
    }

    /** Tells which objects hits are, in order, without holding them all; as {@link #page} counts them. */
    public void objects(int offset, int count, Consumer<ObjectRef> each) throws IOException {
        some(offset, count).forEach(each);
    }

    /** The same of their identifiers, for who searches one silo. */
    public void identifiers(int offset, int count, Consumer<String> each) throws IOException {
        objects(offset, count, object -> each.accept(object.identifier()));
    }

    /**
     * Which objects all hits are, in order, whatever their number. The stream gets some at a time, so that pages can be read
     * between them, and may be left at any place. It throws an {@link UncheckedIOException} of what {@link #page} throws.
     */
    public Stream<ObjectRef> objects() {
        return IntStream.iterate(0, from -> from < total, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> {
                    try {
                        return some(from, AT_ONCE).stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The same of their identifiers, for who searches one silo. */
    public Stream<String> identifiers() {
        return objects().map(ObjectRef::identifier);
    }

    private synchronized List<ObjectRef> some(int offset, int count) throws IOException {
        requireOpen();
        return guard.read(() -> new HitReader(searcher.storedFields(), spans).objects(documents(offset, count)));
    }

    /**
     * Counts the hits by facets. A facet that is filtered by is counted as if it were not, so that its other values can be chosen.
     *
     * @param facets which
     * @param most so many values of each, those with most hits first
     */
    public synchronized Map<Facet, List<FacetCount>> facets(Set<Facet> facets, int most) throws IOException {
        requireOpen();
        return guard.read(() -> count(facets, most));
    }

    private Map<Facet, List<FacetCount>> count(Set<Facet> facets, int most) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        Set<Facet> plain = EnumSet.noneOf(Facet.class);
        for (Facet facet : facets) {
            if (request.filters().getOrDefault(facet, Set.of()).isEmpty()) {
                plain.add(facet);
            } else {
                Set<Facet> one = EnumSet.of(facet);
                counts.putAll(FacetCounter.count(searcher, without.apply(one), spans, one, most));
            }
        }
        if (!plain.isEmpty()) {
            counts.putAll(FacetCounter.count(searcher, query, spans, plain, most));
        }
        return counts;
    }

    /** Lets go of the list. Twice is once. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            order = null;
            IndexStore.release(searcher);
        }
    }

    private int[] documents(int offset, int count) throws IOException {
        int from = Math.clamp(offset, 0, total);
        int to = (int) Math.min(total, (long) from + Math.max(0, count));
        int[] known = order;
        if (known == null && to <= NEAR) {
            if (near.length < to) {
                near = first(Math.min(to <= FIRST ? FIRST : NEAR, total));
            }
            known = near;
        } else if (known == null) {
            known = HitOrder.of(searcher, query, request.sorting(), total);
            order = known;
        }
        return java.util.Arrays.copyOfRange(known, from, to);
    }

    private int[] first(int count) throws IOException {
        CollectorManager<?, ? extends org.apache.lucene.search.TopDocs> best =
                request.sorting().key() == Sorting.Key.RELEVANCE
                        ? new TopScoreDocCollectorManager(count, count)
                        : new TopFieldCollectorManager(request.sorting().sort(), count, count);
        ScoreDoc[] hits = parallel.search(query, best).scoreDocs;
        int[] documents = new int[hits.length];
        for (int i = 0; i < hits.length; i++) {
            documents[i] = hits[i].doc;
        }
        return documents;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The result is closed");
        }
    }
}
