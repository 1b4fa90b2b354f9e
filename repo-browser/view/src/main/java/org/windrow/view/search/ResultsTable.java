package org.windrow.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.AfterLayout;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LongTable;
import org.windrow.fxkit.Texts;
import org.windrow.index.search.ObjectRef;

/**
 * What was found, as a list of two lines an object or as a compact table. The row that JavaFX has selected is the one that is read;
 * which ones are selected to do something with is kept beside it, since JavaFX takes seconds for a hundred thousand.
 */
final class ResultsTable extends LongTable<LiveRow<HitRow>> {

    /** In em, so that the rows grow with the text. */
    private static final double LIST_ROW = 3.7;

    private static final double TABLE_ROW = 2.2;

    /** So many columns of the table come with its first picture. */
    private static final int FIRST_COLUMNS = 4;

    /** How many pixels an em has as long as nobody makes the text larger. */
    private static final double EM = 14;

    private final SearchViewModel model;
    private final Texts texts;
    private @Nullable ListColumns list;
    private double em = EM;
    private boolean dated;
    private boolean silos;
    private boolean another;
    private boolean fitting;
    private boolean following;

    /** @param chosen told which object is to be read */
    ResultsTable(SearchViewModel model, Texts texts, Consumer<ObjectRef> chosen) {
        this.model = model;
        this.texts = texts;
        setId("results");
        setAccessibleText(texts.get("results.name"));
        setAccessibleHelp(texts.get("results.help"));
        setItems(model.results().rows());
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        setRowFactory(_ -> new SelectableRow(model.results().selection(), texts));
        // why: the index sorts, which knows all of them
        setSortPolicy(_ -> {
            if (!following) {
                sortAsked();
            }
            return true;
        });
        // why its value: a row that was chosen may still be coming
        getSelectionModel()
                .selectedItemProperty()
                .flatMap(LiveRow::valueProperty)
                .subscribe(row -> {
                    if (row != null && !row.identifier().isEmpty()) {
                        chosen.accept(row.object());
                    }
                });
        new SelectionGestures(this, model.results()).install();
        model.results().selection().changesProperty().subscribe(this::showSelection);
        lay(ResultLayout.LIST);
        model.allProperty().subscribe(this::tellSilos);
        model.orderProperty().subscribe(this::showOrder);
        // why the height of a row: a table has no font that could be asked, but its styles turn em into px here
        fixedCellSizeProperty().subscribe(this::grow);
        widthProperty().subscribe(this::fit);
        model.results().shownProperty().subscribe(() -> another = true);
    }

    /** Shows the rows in another way. */
    void lay(ResultLayout layout) {
        boolean table = layout == ResultLayout.TABLE;
        setStyle("-fx-fixed-cell-size: " + (table ? TABLE_ROW : LIST_ROW) + "em;");
        // why: a list is as wide as its place, and the columns of a table may be wider
        setColumnResizePolicy(table ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setTableMenuButtonVisible(table);
        following = true;
        getSortOrder().clear();
        ListColumns columns = table ? null : listColumns();
        getColumns().setAll(columns == null ? inTwoPictures(tableColumns()) : columns.all());
        list = columns;
        following = false;
        fit();
        showOrder(model.orderProperty().get());
    }

    /** Leaves the latter columns to the next picture, since the cells of all would hold up a single one too long. */
    private List<TableColumn<LiveRow<HitRow>, HitRow>> inTwoPictures(
            List<TableColumn<LiveRow<HitRow>, HitRow>> columns) {
        if (getScene() != null) {
            var latter = columns.subList(FIRST_COLUMNS, columns.size());
            latter.forEach(column -> column.setVisible(false));
            AfterLayout.then(getScene(), () -> latter.forEach(column -> column.setVisible(true)));
        }
        return columns;
    }

    /** While several silos are looked at, the table has a column for them. */
    private void tellSilos(boolean several) {
        silos = several;
        if (list == null) {
            lay(ResultLayout.TABLE);
        }
    }

    private ListColumns listColumns() {
        return new ListColumns(
                mark(),
                column("title", texts.get("results.title"), 300, new TitleCell.Factory(this::see)),
                words("date", texts.get("results.date"), 96, HitRow::date),
                words("size", texts.get("results.size"), 68, HitRow::size));
    }

    private void see(HitRow row) {
        if (row.equals(HitRow.COMING)) {
            return;
        }
        // why not as soon as another list is shown: while a person types, the column would go and come back
        boolean now = row.dated() || (dated && !another);
        another = false;
        if (now != dated) {
            dated = now;
            // why later: columns do not change while their cells are filled, nor for each of them
            if (!fitting) {
                fitting = true;
                Platform.runLater(this::fit);
            }
        }
    }

    private void fit() {
        fitting = false;
        if (list != null) {
            list.fit(getWidth(), em, dated);
        }
    }

    private void grow(Number rowHeight) {
        double now = rowHeight.doubleValue() / (list == null ? TABLE_ROW : LIST_ROW);
        if (now <= 0 || Math.abs(now / em - 1) < 0.001) {
            return;
        }
        double by = now / em;
        em = now;
        if (list == null) {
            for (TableColumn<?, ?> column : getColumns()) {
                column.setPrefWidth(column.getWidth() * by);
            }
        }
        fit();
    }

    private List<TableColumn<LiveRow<HitRow>, HitRow>> tableColumns() {
        var columns = new ArrayList<>(List.of(
                mark(),
                words("title", texts.get("results.title"), 240, HitRow::title),
                words("creators", texts.get("results.creators"), 120, HitRow::creators),
                words("date", texts.get("results.date"), 85, HitRow::date),
                words("type", texts.get("results.type"), 75, HitRow::type),
                words("files", texts.get("results.files"), 50, HitRow::files),
                words("size", texts.get("results.size"), 65, HitRow::size),
                words("versions", texts.get("results.versions"), 65, HitRow::versions),
                words("changed", texts.get("results.changed"), 95, HitRow::changed),
                words("state", texts.get("results.state"), 90, HitRow::state)));
        if (silos) {
            columns.add(2, words("silo", texts.get("silos.name"), 90, HitRow::silo));
        }
        return columns;
    }

    private TableColumn<LiveRow<HitRow>, HitRow> mark() {
        TableColumn<LiveRow<HitRow>, HitRow> mark = column("mark", "", 26, new MarkCell.Factory());
        mark.setMaxWidth(mark.getPrefWidth());
        mark.setSortable(false);
        mark.setReorderable(false);
        return mark;
    }

    private TableColumn<LiveRow<HitRow>, HitRow> words(
            String id, String title, double width, Function<HitRow, String> words) {
        return column(id, title, width, new TextCell.Factory(words));
    }

    /** @param width in pixels, as long as nobody makes the text larger */
    private TableColumn<LiveRow<HitRow>, HitRow> column(
            String id,
            String title,
            double width,
            Callback<TableColumn<LiveRow<HitRow>, HitRow>, TableCell<LiveRow<HitRow>, HitRow>> cells) {
        var column = new TableColumn<LiveRow<HitRow>, HitRow>(title);
        column.setId("results-" + id);
        column.setPrefWidth(width * em / EM);
        column.setMinWidth(Math.min(column.getPrefWidth(), 60));
        column.setSortable(ColumnOrder.of(id) != null);
        column.setCellValueFactory(features -> features.getValue().valueProperty());
        column.setCellFactory(cells);
        return column;
    }

    private void sortAsked() {
        if (getSortOrder().isEmpty()) {
            model.leaveOrder();
            return;
        }
        TableColumn<LiveRow<HitRow>, ?> column = getSortOrder().getFirst();
        ColumnOrder order = ColumnOrder.of(column.getId().replaceFirst("results-", ""));
        if (order != null) {
            model.orderProperty()
                    .set(column.getSortType() == SortType.ASCENDING ? order.ascending() : order.descending());
        }
    }

    private void showOrder(Order order) {
        List<TableColumn<LiveRow<HitRow>, ?>> sorted = new ArrayList<>();
        for (TableColumn<LiveRow<HitRow>, ?> column : getColumns()) {
            ColumnOrder by = ColumnOrder.of(column.getId().replaceFirst("results-", ""));
            if (by != null && (order == by.ascending() || order == by.descending())) {
                following = true;
                column.setSortType(order == by.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
                following = false;
                sorted.add(column);
            }
        }
        if (!sorted.equals(getSortOrder())) {
            following = true;
            getSortOrder().setAll(sorted);
            following = false;
        }
    }

    private void showSelection(@Nullable Number change) {
        for (Node row : lookupAll(".table-row-cell")) {
            if (row instanceof SelectableRow selectable) {
                selectable.look();
            }
        }
    }

    /** The orders that the heading of a column stands for. */
    private enum ColumnOrder {
        TITLE("title", Order.TITLE, Order.TITLE_BACKWARDS),
        DATE("date", Order.OLDEST, Order.NEWEST),
        SIZE("size", Order.SMALLEST, Order.LARGEST),
        CHANGED("changed", Order.CHANGED_FIRST, Order.CHANGED);

        private final String column;
        private final Order ascending;
        private final Order descending;

        ColumnOrder(String column, Order ascending, Order descending) {
            this.column = column;
            this.ascending = ascending;
            this.descending = descending;
        }

        Order ascending() {
            return ascending;
        }

        Order descending() {
            return descending;
        }

        static @Nullable ColumnOrder of(String column) {
            for (ColumnOrder order : values()) {
                if (order.column.equals(column)) {
                    return order;
                }
            }
            return null;
        }
    }
}
