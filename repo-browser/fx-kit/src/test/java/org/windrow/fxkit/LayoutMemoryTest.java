package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutMemoryTest extends FxTest {

    @TempDir
    Path folder;

    private TableView<String> table;
    private SplitPane split;
    private int percent = 100;

    @Test
    void tablesAndDividersComeBackAsTheyWere() {
        try (var state = state()) {
            showWith(state);
            onFx(() -> {
                table.getColumns().getFirst().setPrefWidth(150);
                table.getColumns().add(table.getColumns().removeFirst());
                table.getColumns().getFirst().setSortType(TableColumn.SortType.DESCENDING);
                table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
                split.setDividerPositions(0.25);
            });
            settle();
        }
        try (var state = state()) {
            showWith(state);
            assertThat(ids()).containsExactly("table-state", "table-name");
            assertThat(table.getColumns().getLast().getWidth()).isEqualTo(150);
            assertThat(table.getSortOrder()).containsExactly(table.getColumns().getFirst());
            assertThat(table.getColumns().getFirst().getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
            assertThat(split.getDividerPositions()[0]).isBetween(0.24, 0.26);
        }
    }

    @Test
    void columnsGrowWithTheTextAndAreRememberedWithoutIt() {
        try (var state = state()) {
            showWith(state);
            onFx(() -> table.getColumns().getFirst().setPrefWidth(150));
            settle();
        }
        percent = 150;
        try (var state = state()) {
            showWith(state);
            assertThat(table.getColumns().getFirst().getWidth()).isCloseTo(225, within(3.0));
            assertThat(state.get("table.table.columns"))
                    .hasValueSatisfying(kept -> assertThat(kept).matches("table-name:15\\d,.*"));
        }
    }

    @Test
    void columnsThatDoNotFitAreScrolledAndNotCut() {
        try (var state = state()) {
            showWith(state);
            onFx(() -> table.getColumns().forEach(column -> column.setMinWidth(400)));
            onFx(() -> stage().setWidth(590));
            settle();
            assertThat(table.getColumns())
                    .allSatisfy(column -> assertThat(column.getWidth()).isGreaterThanOrEqualTo(400));
            assertThat(table.getColumnResizePolicy()).isSameAs(TableView.UNCONSTRAINED_RESIZE_POLICY);
        }
    }

    @Test
    void whatMakesNoSenseIsPassedOver() throws IOException {
        Files.writeString(
                folder.resolve("window.properties"),
                "table.table.columns=gone:80,table-state:NaN,table-state:9,:,x\ntable.table.sort=gone\nsplit.split=7\n");
        try (var state = state()) {
            showWith(state);
            assertThat(ids()).containsExactly("table-state", "table-name");
            assertThat(table.getColumns().getFirst().getWidth()).isGreaterThan(20);
            assertThat(split.getDividerPositions()[0]).isBetween(0.4, 0.6);
        }
    }

    private List<String> ids() {
        return table.getColumns().stream().map(TableColumnBase::getId).toList();
    }

    private WindowState state() {
        return new WindowState(folder.resolve("window.properties"));
    }

    private void showWith(WindowState state) {
        show(
                () -> {
                    table = new TableView<>();
                    table.setId("table");
                    ColumnScale.install(table, 2.5);
                    table.getColumns().add(column("table-name"));
                    table.getColumns().add(column("table-state"));
                    split = new SplitPane(table, new StackPane(new Label("below")));
                    split.setId("split");
                    split.setOrientation(Orientation.VERTICAL);
                    var root = new StackPane(split);
                    new LayoutMemory(state).attach(root);
                    return root;
                },
                onFx(this::theme),
                600,
                400);
    }

    private Theme theme() {
        var theme = new Theme();
        theme.textSizeProperty().set(percent);
        return theme;
    }

    private static TableColumn<String, String> column(String id) {
        var column = new TableColumn<String, String>(id);
        column.setId(id);
        return column;
    }
}
