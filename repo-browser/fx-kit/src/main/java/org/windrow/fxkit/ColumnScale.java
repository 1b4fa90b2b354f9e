package org.windrow.fxkit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Lets the columns of a table grow with its text, and shares its room out to them. Their widths are given in px for text of the
 * usual size. Where the text is so large, or the table so narrow, that not all columns have their least width, those that give
 * way are hidden, the last first; if that does not suffice the table scrolls sideways rather than cut them. On the JavaFX
 * thread.
 */
public final class ColumnScale {

    private static final Object KEY = ColumnScale.class;
    private static final Object GIVES_WAY = "gives-way";

    /** The size of a head's text beside that of the cells, and the room around it in px. */
    private static final double HEAD = 0.93;

    private static final double AROUND_HEAD = 16;

    /** The room that borders and the bar for scrolling take, in px. */
    private static final double AROUND_ROWS = 10;

    private final TableView<?> table;
    private final double usualRow;
    private final RoomFirst roomFirst = new RoomFirst();
    private double scale = 1;
    private boolean fitting;

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

    /** Lets a column have its preferred width before any other is wider than it must be. To be said before it is added. */
    public static void takeRoomFirst(TableColumnBase<?, ?> column) {
        RoomFirst.mark(column);
    }

    /** Lets a column be hidden where there is no room for it; one that nobody else shows or hides. */
    public static void giveWay(TableColumnBase<?, ?> column) {
        column.getProperties().put(GIVES_WAY, true);
    }

    /** How wide the head of a column must be at the usual size of the text, so that its words are not cut. */
    public static double widthOf(String title) {
        var words = new Text(title);
        words.setFont(Font.font(Theme.BASE_SIZE * HEAD));
        return Math.ceil(words.getLayoutBounds().getWidth()) + AROUND_HEAD;
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
                double width = (sharesRoom() ? column.getPrefWidth() : column.getWidth()) * by;
                column.setMinWidth(column.getMinWidth() * by);
                column.setPrefWidth(width);
            }
            fit();
        }
    }

    private void fit() {
        // why: what is hidden or shown here is told as a change of the columns
        if (fitting) {
            return;
        }
        fitting = true;
        try {
            fit(table, table.getWidth() - AROUND_ROWS);
        } finally {
            fitting = false;
        }
    }

    private <S> void fit(TableView<S> in, double width) {
        if (width > 0) {
            hideWhatGivesWay(in, width);
        }
        boolean tooNarrow = width > 0 && least(in.getVisibleLeafColumns()) > width;
        var wanted = tooNarrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : sharesRoom() ? roomFirst : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
        if (!wanted.equals(in.getColumnResizePolicy())) {
            in.setColumnResizePolicy(wanted);
        }
        if (tooNarrow) {
            // why: as little as can be is out of sight
            for (TableColumn<S, ?> column : in.getVisibleLeafColumns()) {
                in.resizeColumn(column, column.getMinWidth() - column.getWidth());
            }
        }
    }

    private static <S> void hideWhatGivesWay(TableView<S> in, double width) {
        List<TableColumn<S, ?>> shown = new ArrayList<>(in.getColumns());
        shown.removeIf(column -> !column.isVisible() && !givesWay(column));
        List<TableColumn<S, ?>> giving =
                shown.stream().filter(ColumnScale::givesWay).toList().reversed();
        for (TableColumn<S, ?> column : giving) {
            if (least(shown) > width) {
                shown.remove(column);
            }
        }
        giving.forEach(column -> column.setVisible(shown.contains(column)));
    }

    private static boolean givesWay(TableColumnBase<?, ?> column) {
        return column.getProperties().containsKey(GIVES_WAY);
    }

    private boolean sharesRoom() {
        return table.getColumns().stream().anyMatch(RoomFirst::isMarked);
    }

    private static double least(List<? extends TableColumnBase<?, ?>> columns) {
        return columns.stream().mapToDouble(TableColumnBase::getMinWidth).sum();
    }
}
