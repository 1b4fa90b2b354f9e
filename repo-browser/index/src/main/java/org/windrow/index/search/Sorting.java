package org.windrow.index.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.windrow.index.document.Fields;

/**
 * The order of hits. Hits that have no value come last either way; equal ones stand as they came into the index.
 *
 * @param key by what
 * @param descending whether the largest, newest or best comes first; relevance is always so
 */
public record Sorting(Key key, boolean descending) {

    /** What to sort by. */
    public enum Key {
        RELEVANCE,
        /** The record's earliest date. */
        DATE,
        /** The title, with case and accents folded; the identifier where there is none. */
        TITLE,
        /** The bytes of the current version. */
        SIZE,
        /** When the object last changed in the silo. */
        CHANGED
    }

    /** The best first. */
    public static final Sorting BY_RELEVANCE = new Sorting(Key.RELEVANCE, true);

    Sort sort() {
        return switch (key) {
            case RELEVANCE -> Sort.RELEVANCE;
            case TITLE -> new Sort(new SortField(field(), SortField.Type.STRING, descending));
            case DATE, SIZE, CHANGED -> {
                SortField number = new SortField(
                        field(), SortField.Type.LONG, descending, descending ? Long.MIN_VALUE : Long.MAX_VALUE);
                yield new Sort(number);
            }
        };
    }

    /** The field with the values; empty text for relevance. */
    String field() {
        return switch (key) {
            case RELEVANCE -> "";
            case TITLE -> Fields.TITLE_SORT;
            case DATE -> Fields.DATE_FIRST;
            case SIZE -> Fields.SIZE;
            case CHANGED -> Fields.CHANGED;
        };
    }
}
