package org.windrow.desktop.pane;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.LiveRow;

/**
 * A cell that shows some of a row's value, and nothing where there is no row.
 *
 * @param <T> the row's value
 */
public abstract class ValueCell<T> extends TableCell<LiveRow<T>, T> {

    /** Shows a value; called for each new value of the row. */
    protected abstract void show(T value);

    @Override
    protected final void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
            setGraphic(null);
        } else {
            show(value);
        }
    }
}
