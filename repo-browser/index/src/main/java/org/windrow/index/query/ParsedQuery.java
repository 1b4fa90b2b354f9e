package org.windrow.index.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as it was understood.
 *
 * @param node what it means
 * @param complaints what could not be understood, one sentence each, for a person; the rest of the query holds all the same
 */
public record ParsedQuery(QueryNode node, List<String> complaints) {

    public ParsedQuery {
        complaints = List.copyOf(complaints);
    }

    /** The words that are looked for and not excluded, in their order, for marking them in what was found. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        gather(node, words);
        return List.copyOf(words);
    }

    private static void gather(QueryNode node, List<String> words) {
        switch (node) {
            case QueryNode.Words found -> words.add(found.text());
            case QueryNode.AllOf all -> all.nodes().forEach(each -> gather(each, words));
            case QueryNode.AnyOf any -> any.nodes().forEach(each -> gather(each, words));
            default -> {}
        }
    }
}
