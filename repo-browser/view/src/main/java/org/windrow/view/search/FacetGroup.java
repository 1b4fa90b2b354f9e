package org.windrow.view.search;

import java.util.List;
import org.windrow.index.search.Facet;

/**
 * A facet as it is shown.
 *
 * @param facet which
 * @param name what it is called
 * @param values its values, those with most hits first; one that is filtered by is there even without hits
 */
public record FacetGroup(Facet facet, String name, List<Value> values) {

    public FacetGroup {
        values = List.copyOf(values);
    }

    /**
     * A value to narrow by.
     *
     * @param value as the index knows it
     * @param words what it is called
     * @param count hits that have it
     * @param chosen whether it is filtered by
     */
    public record Value(String value, String words, int count, boolean chosen) {}
}
