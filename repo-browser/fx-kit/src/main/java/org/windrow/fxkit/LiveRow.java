package org.windrow.fxkit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A row of a table that stays the same while what it shows changes, so that selection and scroll position stay too.
 *
 * @param <T> what the row shows, an immutable value
 */
public final class LiveRow<T> {

    private final String key;
    private final ReadOnlyObjectWrapper<T> value;

    LiveRow(String key, T value) {
        this.key = key;
        this.value = new ReadOnlyObjectWrapper<>(value);
    }

    /** What tells this row from the others. */
    public String key() {
        return key;
    }

    /** What it shows now. */
    public T value() {
        return value.get();
    }

    /** What it shows, as it changes. Fires only if the new value differs. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    void show(T fresh) {
        // why: a property fires on another reference, but a cell need not be drawn again for an equal value.
        if (!fresh.equals(value.get())) {
            value.set(fresh);
        }
    }
}
