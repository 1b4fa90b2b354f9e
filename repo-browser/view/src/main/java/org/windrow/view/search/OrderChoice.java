package org.windrow.view.search;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The order of results. While no words are looked for, but everything or what filters let through, none is better than another:
 * then what changed last comes first, and "best first" cannot be chosen. It comes back with the next words, unless the person has
 * chosen another order meanwhile.
 */
final class OrderChoice {

    private static final List<Order> ALL = List.of(Order.values());
    private static final List<Order> WITHOUT_WORDS = Arrays.stream(Order.values())
            .filter(order -> order != Order.RELEVANCE)
            .toList();

    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.CHANGED);
    private final ReadOnlyObjectWrapper<List<Order>> orders = new ReadOnlyObjectWrapper<>(WITHOUT_WORDS);
    private boolean byItself = true;
    private boolean words;

    OrderChoice() {
        order.addListener((_, _, now) -> byItself = now == Order.RELEVANCE);
    }

    /** Fits the order to whether words are looked for. */
    void fit(boolean wordsNow) {
        if (wordsNow == words) {
            return;
        }
        words = wordsNow;
        if (wordsNow) {
            orders.set(ALL);
        }
        if (byItself) {
            leave();
        }
        if (!wordsNow) {
            orders.set(WITHOUT_WORDS);
        }
    }

    /** Goes back to the order that nobody has to choose. */
    void leave() {
        order.set(words ? Order.RELEVANCE : Order.CHANGED);
        byItself = true;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Those that can be chosen. */
    ReadOnlyObjectProperty<List<Order>> ordersProperty() {
        return orders.getReadOnlyProperty();
    }
}
