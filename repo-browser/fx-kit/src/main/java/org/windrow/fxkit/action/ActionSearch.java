package org.windrow.fxkit.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds actions by some of the words that they are called. Needs no toolkit. */
final class ActionSearch {

    private ActionSearch() {}

    /**
     * The actions that can be done now and whose text has every word of the query in it, in any order and case. Those that
     * begin with the query come first, then those where it begins a word; within that the order given.
     */
    static List<Action> find(Stream<Action> actions, String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<String> words =
                Stream.of(wanted.split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return actions.filter(action -> action.enabled().getValue())
                .filter(action -> words.stream().allMatch(lower(action)::contains))
                .sorted(Comparator.comparingInt(action -> rank(lower(action), wanted)))
                .toList();
    }

    private static int rank(String text, String query) {
        if (text.startsWith(query)) {
            return 0;
        }
        return text.contains(" " + query) ? 1 : 2;
    }

    private static String lower(Action action) {
        return action.text().toLowerCase(Locale.ROOT);
    }
}
