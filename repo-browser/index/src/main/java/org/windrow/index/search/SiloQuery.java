package org.windrow.index.search;

import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * All documents of some silos. In which silo an object lies is not in its document, but in where its segment stands in the reader;
 * so a segment matches as a whole, or is passed by.
 */
final class SiloQuery extends Query {

    private final SiloSpans spans;
    private final Set<String> silos;

    /** @param silos their folders; what is none of the spans' silos is in none of the documents */
    SiloQuery(SiloSpans spans, Set<String> silos) {
        this.spans = spans;
        this.silos = Set.copyOf(silos);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return silos.contains(spans.silo(leaf.docBase).toString())
                        ? ConstantScoreScorerSupplier.matchAll(
                                score(), scoreMode, leaf.reader().maxDoc())
                        : null;
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                // why: what is cached goes by the segment, which stands elsewhere in the next reader
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "silos:" + silos;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SiloQuery query && silos.equals(query.silos) && spans.equals(query.spans);
    }

    @Override
    public int hashCode() {
        return 31 * silos.hashCode() + spans.hashCode();
    }
}
