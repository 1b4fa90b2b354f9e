package org.windrow.fxkit;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Shares the width of a table out to its columns. Each has its least width; what is left goes first to the columns that take
 * room first, until they have their preferred width, then to the others, and what no column asks for to all of them. A person
 * who moves the edge of a column says what is preferred from then on. For tables that have room for all least widths.
 */
// why raw: JavaFX gives the features to a policy without their type
@SuppressWarnings({"rawtypes", "unchecked"})
final class RoomFirst extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {

    private static final Object KEY = RoomFirst.class;

    /** Marks a column as one that takes room first. */
    static void mark(TableColumnBase<?, ?> column) {
        column.getProperties().put(KEY, true);
    }

    static boolean isMarked(TableColumnBase<?, ?> column) {
        return column.getProperties().containsKey(KEY);
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        ObservableList<? extends TableColumnBase> columns = features.getTable().getVisibleLeafColumns();
        if (features.getColumn() == null) {
            share(features, List.copyOf(columns));
            return true;
        }
        boolean moved = TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
        columns.forEach(column -> column.setPrefWidth(column.getWidth()));
        return moved;
    }

    private static void share(TableView.ResizeFeatures features, List<? extends TableColumnBase> columns) {
        int count = columns.size();
        double[] widths = new double[count];
        double[] wishes = new double[count];
        double[] first = new double[count];
        double rest = Math.floor(features.getContentWidth());
        for (int i = 0; i < count; i++) {
            TableColumnBase<?, ?> column = columns.get(i);
            widths[i] = column.getMinWidth();
            rest -= widths[i];
            wishes[i] = Math.max(0, column.getPrefWidth() - widths[i]);
            first[i] = isMarked(column) ? wishes[i] : 0;
            wishes[i] -= first[i];
        }
        rest = give(widths, first, rest, false);
        rest = give(widths, wishes, rest, false);
        give(widths, widths.clone(), rest, true);
        double left = 0;
        double snapped = 0;
        for (int i = 0; i < count; i++) {
            // why from edge to edge: the columns together are as wide as the table, to the pixel
            left += widths[i];
            double edge = Math.rint(left);
            features.setColumnWidth(columns.get(i), edge - snapped);
            snapped = edge;
        }
    }

    /** Widens each by its part of the room, and says how much is left; by no more than it asks for, unless told to give all. */
    private static double give(double[] widths, double[] parts, double room, boolean all) {
        double asked = 0;
        for (double part : parts) {
            asked += part;
        }
        if (room <= 0 || asked <= 0) {
            return Math.max(0, room);
        }
        double share = all ? room / asked : Math.min(1, room / asked);
        for (int i = 0; i < widths.length; i++) {
            widths[i] += parts[i] * share;
        }
        return room - asked * share;
    }
}
