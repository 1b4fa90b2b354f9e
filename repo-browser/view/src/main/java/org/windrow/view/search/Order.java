package org.windrow.view.search;

import org.windrow.fxkit.Texts;
import org.windrow.index.search.Sorting;

/** The orders of results that a person can choose. */
public enum Order {
    RELEVANCE(Sorting.Key.RELEVANCE, true),
    NEWEST(Sorting.Key.DATE, true),
    OLDEST(Sorting.Key.DATE, false),
    TITLE(Sorting.Key.TITLE, false),
    TITLE_BACKWARDS(Sorting.Key.TITLE, true),
    LARGEST(Sorting.Key.SIZE, true),
    SMALLEST(Sorting.Key.SIZE, false),
    CHANGED(Sorting.Key.CHANGED, true),
    CHANGED_FIRST(Sorting.Key.CHANGED, false);

    private final Sorting.Key key;
    private final boolean descending;

    Order(Sorting.Key key, boolean descending) {
        this.key = key;
        this.descending = descending;
    }

    Sorting sorting() {
        return new Sorting(key, descending);
    }

    /** What it is called. */
    public String words(Texts texts) {
        return switch (this) {
            case RELEVANCE -> texts.get("order.relevance");
            case NEWEST -> texts.get("order.newest");
            case OLDEST -> texts.get("order.oldest");
            case TITLE -> texts.get("order.title");
            case TITLE_BACKWARDS -> texts.get("order.title-backwards");
            case LARGEST -> texts.get("order.largest");
            case SMALLEST -> texts.get("order.smallest");
            case CHANGED -> texts.get("order.changed");
            case CHANGED_FIRST -> texts.get("order.changed-first");
        };
    }
}
