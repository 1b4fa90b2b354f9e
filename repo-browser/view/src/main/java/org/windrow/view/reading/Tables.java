package org.windrow.view.reading;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Small tables of values that do not change. */
final class Tables {

    private Tables() {}

    static <T> TableView<T> table(String id, String name) {
        var table = new TableView<T>();
        table.setId(id);
        table.setAccessibleText(name);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    static <T> TableColumn<T, String> column(String title, double width, Function<T, String> words) {
        var column = new TableColumn<T, String>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
        return column;
    }
}
