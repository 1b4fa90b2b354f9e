package org.windrow.index.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Has one collector go through all hits of a query, in the order of the index, on the calling thread. */
final class OnePass {

    private OnePass() {}

    static void over(IndexSearcher searcher, Query query, Collector collector) throws IOException {
        // why: a searcher without threads asks for one collector only
        searcher.search(query, new CollectorManager<Collector, Collector>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public Collector reduce(Collection<Collector> collectors) {
                return collector;
            }
        });
    }
}
