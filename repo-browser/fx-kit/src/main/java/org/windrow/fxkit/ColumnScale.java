package org.windrow.fxkit;

import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/**
 * Lets the columns of a table grow with its text. Their widths are given in px for text of the usual size. Where the text is so
 * large, or the table so narrow, that not all columns have their least width, it scrolls sideways rather than cut them. On the
 * JavaFX thread.
 */
public final class ColumnScale {

    private static final Object KEY = ColumnScale.class;

    private final TableView<?> table;
    private final double usualRow;
    private double scale = 1;

    private ColumnScale(TableView<?> table, double rowHeight) {
        this.table = table;
        this.usualRow = rowHeight * Theme.BASE_SIZE;
    }

    /**
     * Begins with a table whose columns are still to be made.
     *
     * @param rowHeight the height of a row in em, which becomes the table's fixed cell size
     */
    public static void install(TableView<?> table, double rowHeight) {
        var grown = new ColumnScale(table, rowHeight);
        table.getProperties().put(KEY, grown);
        table.setStyle("-fx-fixed-cell-size: " + rowHeight + "em;");
        // why the height of a row: a table has no font that could be asked, but its styles turn em into px here
        table.fixedCellSizeProperty().subscribe(height -> grown.grow(height.doubleValue()));
        InvalidationListener fit = _ -> grown.fit();
        table.widthProperty().addListener(fit);
        table.getVisibleLeafColumns().addListener(fit);
        grown.fit();
    }

    /** How large the text of a table is beside the usual size; 1 where nobody keeps its columns in step. */
    static double of(TableView<?> table) {
        return table.getProperties().get(KEY) instanceof ColumnScale grown ? grown.scale : 1;
    }

    private void grow(double height) {
        if (height <= 0) {
            return;
        }
        double by = height / usualRow / scale;
        scale *= by;
        if (Math.abs(by - 1) > 0.001) {
            for (TableColumnBase<?, ?> column : table.getColumns()) {
                double width = column.getWidth() * by;
                column.setMinWidth(column.getMinWidth() * by);
                column.setPrefWidth(width);
            }
            fit();
        }
    }

    private void fit() {
        double least = table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumnBase::getMinWidth)
                .sum();
        boolean tooNarrow = table.getWidth() > 0 && least > table.getWidth();
        var wanted = tooNarrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
        if (!wanted.equals(table.getColumnResizePolicy())) {
            table.setColumnResizePolicy(wanted);
            if (tooNarrow) {
                // why: as little as can be is out of sight
                table.getColumns().forEach(column -> column.setPrefWidth(column.getMinWidth()));
            }
        }
    }
}
