package org.windrow.index.build;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.Fields;
import org.windrow.index.document.Stamp;

/**
 * The objects that are in an index at the beginning of a comparison, and which of them were met in the silo since: one bit for
 * each. Safe for threads.
 */
final class KnownObjects {

    /** Told of identifiers. */
    @FunctionalInterface
    interface Each {
        void accept(String identifier) throws IOException;
    }

    private final IndexReader reader;
    private final FixedBitSet met;

    KnownObjects(IndexReader reader) {
        this.reader = reader;
        this.met = new FixedBitSet(Math.max(1, reader.maxDoc()));
    }

    /**
     * Whether the index has this object, and as it should be. An object that it has at all is marked as met.
     *
     * @param withText whether the text of files is to be searched
     */
    boolean has(String identifier, Stamp stamp, boolean withText) throws IOException {
        BytesRef key = new BytesRef(identifier);
        for (LeafReaderContext leaf : reader.leaves()) {
            int document = find(leaf.reader(), key);
            if (document >= 0) {
                synchronized (met) {
                    met.set(leaf.docBase + document);
                }
                NumericDocValues stamps = leaf.reader().getNumericDocValues(Fields.STAMP);
                return stamps != null
                        && stamps.advanceExact(document)
                        && stamp.isUpToDate(stamps.longValue(), withText);
            }
        }
        return false;
    }

    /** Tells of every object that was never met. */
    void forEachUnmet(Each each) throws IOException {
        var stored = reader.storedFields();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if ((live == null || live.get(document)) && !met.get(leaf.docBase + document)) {
                    String identifier = stored.document(leaf.docBase + document, java.util.Set.of(Fields.KEY))
                            .get(Fields.KEY);
                    if (identifier != null) {
                        each.accept(identifier);
                    }
                }
            }
        }
    }

    private static int find(LeafReader leaf, BytesRef key) throws IOException {
        Terms keys = leaf.terms(Fields.KEY);
        if (keys == null) {
            return -1;
        }
        TermsEnum terms = keys.iterator();
        if (!terms.seekExact(key)) {
            return -1;
        }
        @Nullable Bits live = leaf.getLiveDocs();
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = postings.nextDoc()) {
            if (live == null || live.get(document)) {
                return document;
            }
        }
        return -1;
    }
}
