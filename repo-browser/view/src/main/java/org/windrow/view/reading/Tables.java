package org.windrow.view.reading;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Small tables of values that do not change. */
final class Tables {

    /** Unicode has a picture for each control character, in the same order. */
    private static final int PICTURES = 0x2400;

    private static final int PICTURE_OF_DELETE = 0x2421;

    private Tables() {}

    static <T> TableView<T> table(String id, String name) {
        var table = new TableView<T>();
        table.setId(id);
        table.setAccessibleText(name);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /** A name with signs for what would break its line or cannot be seen. */
    static String oneLine(String name) {
        return name.codePoints()
                .map(Tables::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int visible(int point) {
        if (point < ' ') {
            return PICTURES + point;
        }
        if (Character.isISOControl(point)) {
            return PICTURE_OF_DELETE;
        }
        // why: such a sign can turn the reading direction, and with it what the ending seems to be
        return Character.getType(point) == Character.FORMAT ? '\uFFFD' : point;
    }

    static <T> TableColumn<T, String> column(String title, double width, Function<T, String> words) {
        var column = new TableColumn<T, String>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
        return column;
    }
}
