package org.windrow.fxkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;

/**
 * Brings the tables and split panes of a window back as they were: the columns' order, widths and sorting, and the dividers.
 * Only those with an id are remembered; columns that are new come last, as they were made. Widths are kept for text of the
 * usual size, where {@link ColumnScale} knows how large it is. On the JavaFX thread.
 */
public final class LayoutMemory {

    private static final double NARROWEST = 24;
    private static final double WIDEST = 4_000;

    private final WindowState state;

    /** @param state where it is kept */
    public LayoutMemory(WindowState state) {
        this.state = state;
    }

    /** Sets all tables and split panes below a node to where they were, and remembers them from now on; those made later, too. */
    public void attach(Node node) {
        if (node instanceof Later later) {
            later.whenMade(this::attach);
        } else if (node instanceof TableView<?> table && table.getId() != null) {
            attach(table);
        } else if (node instanceof SplitPane split) {
            if (split.getId() != null) {
                attach(split);
            }
            split.getItems().forEach(this::attach);
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            attach(scroll.getContent());
        } else if (node instanceof TitledPane folded && folded.getContent() != null) {
            attach(folded.getContent());
        } else if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::attach);
        }
    }

    private void attach(SplitPane split) {
        String key = "split." + split.getId();
        InvalidationListener moved = _ -> {
            if (!split.getDividers().isEmpty()) {
                state.put(key, String.valueOf(split.getDividers().getFirst().getPosition()));
            }
        };
        split.getDividers().forEach(divider -> restore(key, divider, moved));
        split.getDividers().addListener((ListChangeListener<SplitPane.Divider>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(divider -> restore(key, divider, moved));
            }
        });
    }

    private void restore(String key, SplitPane.Divider divider, InvalidationListener moved) {
        number(state.get(key)).filter(at -> at > 0 && at < 1).ifPresent(divider::setPosition);
        divider.positionProperty().addListener(moved);
    }

    private <R> void attach(TableView<R> table) {
        String columnsKey = "table." + table.getId() + ".columns";
        String sortKey = "table." + table.getId() + ".sort";
        state.get(columnsKey).ifPresent(kept -> restoreColumns(table, kept));
        state.get(sortKey).ifPresent(kept -> restoreSort(table, kept));
        InvalidationListener columns = _ -> state.put(columnsKey, columns(table));
        InvalidationListener sort = _ -> state.put(sortKey, sort(table));
        table.getColumns().addListener(columns);
        table.getSortOrder().addListener(sort);
        table.getColumns().forEach(column -> {
            column.widthProperty().addListener(columns);
            column.sortTypeProperty().addListener(sort);
        });
    }

    private static <R> void restoreColumns(TableView<R> table, String kept) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        for (String entry : kept.split(",", -1)) {
            String[] parts = entry.split(":", -1);
            column(table, parts[0]).filter(column -> !order.contains(column)).ifPresent(column -> {
                order.add(column);
                number(Optional.of(parts[parts.length - 1]))
                        .filter(width -> width >= NARROWEST && width <= WIDEST)
                        .ifPresent(width -> column.setPrefWidth(width * ColumnScale.of(table)));
            });
        }
        table.getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
        table.getColumns().setAll(order);
    }

    private static <R> void restoreSort(TableView<R> table, String kept) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        for (String entry : kept.split(",", -1)) {
            String[] parts = entry.split(":", -1);
            column(table, parts[0]).filter(TableColumnBase::isSortable).ifPresent(column -> {
                column.setSortType(
                        parts[parts.length - 1].equals(TableColumn.SortType.DESCENDING.name())
                                ? TableColumn.SortType.DESCENDING
                                : TableColumn.SortType.ASCENDING);
                order.add(column);
            });
        }
        table.getSortOrder().setAll(order);
    }

    private static <R> Optional<TableColumn<R, ?>> column(TableView<R> table, String id) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (Objects.equals(column.getId(), id)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String columns(TableView<?> table) {
        return table.getColumns().stream()
                .map(column -> column.getId() + ":" + Math.round(column.getWidth() / ColumnScale.of(table)))
                .collect(Collectors.joining(","));
    }

    private static String sort(TableView<?> table) {
        return table.getSortOrder().stream()
                .map(column -> column.getId() + ":" + column.getSortType())
                .collect(Collectors.joining(","));
    }

    private static Optional<Double> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("\\d{1,6}(\\.\\d{1,18})?"))
                .map(Double::parseDouble)
                .filter(Double::isFinite);
    }
}
