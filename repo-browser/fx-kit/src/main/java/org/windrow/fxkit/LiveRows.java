package org.windrow.fxkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a table that is told again and again what there is now. Needs no toolkit.
 *
 * @param <T> what a row shows, an immutable value
 */
public final class LiveRows<T> {

    private final Function<T, String> keyOf;
    private final Map<String, LiveRow<T>> byKey = new HashMap<>();
    private final ObservableList<LiveRow<T>> rows = FXCollections.observableArrayList();
    private final ObservableList<LiveRow<T>> view = FXCollections.unmodifiableObservableList(rows);

    /** @param keyOf what tells one value from the others, and does not change while it lives */
    public LiveRows(Function<T, String> keyOf) {
        this.keyOf = keyOf;
    }

    /** The rows, not to be changed by the reader. */
    public ObservableList<LiveRow<T>> rows() {
        return view;
    }

    /** The row of a key, if there is one. */
    public Optional<LiveRow<T>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Brings the rows to what there is now, in this order, touching only what differs. */
    public void update(List<T> values) {
        removeAllBut(values);
        for (int i = 0; i < values.size(); i++) {
            place(i, values.get(i));
        }
    }

    private void removeAllBut(List<T> values) {
        Set<String> keys = new HashSet<>();
        values.forEach(value -> keys.add(keyOf.apply(value)));
        if (byKey.keySet().retainAll(keys)) {
            rows.removeIf(row -> !keys.contains(row.key()));
        }
    }

    private void place(int index, T value) {
        String key = keyOf.apply(value);
        LiveRow<T> row = byKey.get(key);
        if (row == null) {
            row = new LiveRow<>(key, value);
            byKey.put(key, row);
            rows.add(index, row);
            return;
        }
        row.show(value);
        if (rows.get(index) != row) {
            rows.remove(row);
            rows.add(index, row);
        }
    }
}
