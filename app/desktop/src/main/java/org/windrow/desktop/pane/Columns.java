package org.windrow.desktop.pane;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.windrow.fxkit.ColumnScale;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LongTable;
import org.windrow.fxkit.PagedRows;

/**
 * The columns of a table of live rows. Widths are in px for text of the usual size, and grow with it.
 *
 * @param <T> a row's value
 */
public final class Columns<T> {

    /** How much narrower than wished a column may become whose words would say nothing if they were cut. */
    private static final double LEAST_OF_FIGURE = 0.82;

    /** The same for the first column, whose words can be read over it at length. */
    private static final double LEAST_OF_NAME = 0.85;

    private final TableView<LiveRow<T>> table;

    /**
     * Begins a table.
     *
     * @param id the table's node id, and the beginning of its columns' ids
     * @param name the table's name for a screen reader
     * @param rowHeight the height of a row in em
     */
    public Columns(String id, String name, double rowHeight) {
        table = new LongTable<>();
        table.setId(id);
        table.setAccessibleText(name);
        // why: rows and columns grow with the text
        ColumnScale.install(table, rowHeight);
    }

    /** A column with cells of its own. */
    public Columns<T> add(
            String id, String title, double width, Comparator<T> order, Supplier<? extends ValueCell<T>> cell) {
        var column = new TableColumn<LiveRow<T>, T>(title);
        column.setId(table.getId() + "-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.max(Math.min(width, 70), ColumnScale.widthOf(title)));
        column.setComparator(order);
        column.setCellValueFactory(features -> features.getValue().valueProperty());
        column.setCellFactory(_ -> cell.get());
        if (table.getColumns().isEmpty()) {
            // why: its text begins where the pane's title does, and a name is not to be cut before anything else is.
            column.getStyleClass().add("first-column");
            column.setMinWidth(Math.max(width * LEAST_OF_NAME, ColumnScale.widthOf(title)));
            ColumnScale.takeRoomFirst(column);
        }
        table.getColumns().add(column);
        return this;
    }

    /** A column of text. */
    public Columns<T> text(String id, String title, double width, Function<T, String> text) {
        return add(id, title, width, Comparator.comparing(text), () -> new TextCell<>(text));
    }

    /** A column of dates or times. */
    public Columns<T> time(String id, String title, double width, Function<T, String> text) {
        text(id, title, width, text);
        // why not narrower: half a date says nothing, or something else
        return atLeast(width);
    }

    /** A column of states. */
    public Columns<T> mark(String id, String title, double width, Function<T, Mark> mark) {
        add(id, title, width, Comparator.comparing(value -> mark.apply(value).word()), () -> new MarkCell<>(mark));
        // why not narrower: a state that is cut says nothing
        return atLeast(width);
    }

    /** A column of counts, to the right. */
    public Columns<T> count(String id, String title, double width, Figures figures, ToLongFunction<T> count) {
        return number(id, title, width, Comparator.comparingLong(count), value -> {
            long number = count.applyAsLong(value);
            return number == 0 ? "–" : figures.count(number);
        });
    }

    /** A column of figures, to the right. */
    public Columns<T> number(String id, String title, double width, Comparator<T> order, Function<T, String> figure) {
        add(id, title, width, order, () -> {
            var cell = new TextCell<>(figure);
            cell.setAlignment(Pos.CENTER_RIGHT);
            cell.getStyleClass().add("figure-cell");
            return cell;
        });
        table.getColumns().getLast().getStyleClass().add("figure-column");
        return keepLegible(width);
    }

    private Columns<T> keepLegible(double width) {
        return atLeast(width * LEAST_OF_FIGURE);
    }

    /** How narrow the column that was added last may become; what stands over it is not cut in any case. */
    public Columns<T> atLeast(double width) {
        TableColumn<LiveRow<T>, ?> column = table.getColumns().getLast();
        column.setMinWidth(Math.max(width, ColumnScale.widthOf(column.getText())));
        return this;
    }

    /** Lets the column that was added last be hidden where the table is too narrow for all; the last such column goes first. */
    public Columns<T> givesWay() {
        ColumnScale.giveWay(table.getColumns().getLast());
        return this;
    }

    /** What the column that was added last holds, at length: shown over its head, and read by a screen reader. */
    public Columns<T> hint(String words) {
        TableColumn<LiveRow<T>, ?> column = table.getColumns().getLast();
        var title = new Label(column.getText());
        title.setTooltip(new Tooltip(words));
        title.setAccessibleText(words);
        title.setMinWidth(Region.USE_PREF_SIZE);
        column.setText("");
        column.setGraphic(title);
        return this;
    }

    /**
     * The table with these columns over rows that come page by page, several of which can be selected. It does not sort: that
     * would need all of them.
     */
    public TableView<LiveRow<T>> over(PagedRows<T> rows) {
        table.getColumns().getLast().getStyleClass().add("last-column");
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setItems(rows);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return table;
    }

    /** The table with these columns, showing rows that a click on a column's head sorts, and one of them chosen. */
    public TableView<LiveRow<T>> over(ObservableList<LiveRow<T>> rows, Chosen<T> chosen) {
        table.getColumns().getLast().getStyleClass().add("last-column");
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        // why not told at once: what was chosen before there was a table is chosen in it, too
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, row) -> chosen.rowProperty().set(row));
        chosen.rowProperty().subscribe(row -> {
            if (row == null) {
                table.getSelectionModel().clearSelection();
            } else if (row != table.getSelectionModel().getSelectedItem()) {
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().select(row);
            }
        });
        return table;
    }

    /** The same, where several can be chosen at a time. */
    public TableView<LiveRow<T>> overSeveral(ObservableList<LiveRow<T>> rows, Chosen<T> chosen) {
        over(rows, chosen);
        var selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.getSelectedItems().addListener((ListChangeListener<LiveRow<T>>) _ -> chosen.chooseAll(
                selection.getSelectedItems().stream().filter(Objects::nonNull).toList()));
        return table;
    }

    private static final class TextCell<T> extends ValueCell<T> {

        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
            HoverTip.whole(this);
        }

        @Override
        protected void show(T value) {
            setText(text.apply(value));
        }
    }

    private static final class MarkCell<T> extends ValueCell<T> {

        private final Function<T, Mark> mark;
        private final MarkLabel label = new MarkLabel();

        MarkCell(Function<T, Mark> mark) {
            this.mark = mark;
        }

        @Override
        protected void show(T value) {
            label.show(mark.apply(value));
            setGraphic(label);
        }
    }
}
