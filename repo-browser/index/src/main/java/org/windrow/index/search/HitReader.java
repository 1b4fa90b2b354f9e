package org.windrow.index.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.windrow.index.document.Fields;
import org.windrow.index.document.ObjectState;

/** Reads hits from what the index stores of them. For one thread. */
final class HitReader {

    private static final Set<String> KEY_ONLY = Set.of(Fields.KEY);

    private final StoredFields stored;
    private final SiloSpans spans;

    HitReader(StoredFields stored, SiloSpans spans) {
        this.stored = stored;
        this.spans = spans;
    }

    Hit hit(int document) throws IOException {
        Document fields = stored.document(document);
        return new Hit(
                spans.silo(document),
                Objects.requireNonNullElse(fields.get(Fields.KEY), ""),
                fields.get(Fields.STORED_TITLE),
                List.of(fields.getValues(Fields.STORED_CREATOR)),
                fields.get(Fields.STORED_DATE),
                fields.get(Fields.STORED_TYPE),
                fields.get(Fields.STORED_SNIPPET),
                Arrays.stream(fields.getValues(Fields.STORED_STATE))
                        .map(ObjectState::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                number(fields, Fields.STORED_SIZE),
                (int) number(fields, Fields.STORED_FILES),
                (int) number(fields, Fields.STORED_VERSIONS),
                Instant.ofEpochSecond(number(fields, Fields.STORED_CHANGED)));
    }

    /** Which objects documents are of, in the order in which these are given. */
    List<ObjectRef> objects(int[] documents) throws IOException {
        // why: neighbours in the index are compressed together, and going through them in its order unpacks them once
        long[] byDocument = new long[documents.length];
        for (int place = 0; place < documents.length; place++) {
            byDocument[place] = (long) documents[place] << Integer.SIZE | place;
        }
        Arrays.sort(byDocument);
        ObjectRef[] objects = new ObjectRef[documents.length];
        for (long next : byDocument) {
            objects[(int) next] = object((int) (next >>> Integer.SIZE));
        }
        return List.of(objects);
    }

    private ObjectRef object(int document) throws IOException {
        String key = stored.document(document, KEY_ONLY).get(Fields.KEY);
        return new ObjectRef(spans.silo(document), Objects.requireNonNullElse(key, ""));
    }

    private static long number(Document fields, String name) {
        IndexableField field = fields.getField(name);
        Number number = field == null ? null : field.numericValue();
        return number == null ? 0 : number.longValue();
    }
}
