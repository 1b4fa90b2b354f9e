package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** A table whose first column takes room first, and whose last gives way. */
class ColumnScaleTest extends FxTest {

    private TableView<String> table;

    @Test
    void theColumnThatTakesRoomFirstHasItsWidthBeforeAnyOtherGrows() {
        showAt(414);
        assertThat(widths()).containsExactly(200.0, 106.0, 106.0);
    }

    @Test
    void theOthersShareWhatIsLeftAndAllTheRestIsSharedByAll() {
        showAt(452);
        assertThat(widths()).containsExactly(200.0, 125.0, 125.0);
        onFx(() -> stage().setWidth(1000));
        settle();
        assertThat(widths().stream().mapToDouble(width -> width).sum()).isCloseTo(1000, within(2.0));
        assertThat(widths().getFirst()).isGreaterThan(300);
    }

    @Test
    void aColumnGivesWayWhereThereIsNoRoomAndComesBackWithIt() {
        showAt(252);
        assertThat(table.getVisibleLeafColumns()).hasSize(2);
        assertThat(widths().getFirst()).isCloseTo(150, within(2.0));
        onFx(() -> stage().setWidth(452));
        settle();
        assertThat(widths()).containsExactly(200.0, 125.0, 125.0);
    }

    @Test
    void theHeadOfAColumnHasRoomForItsWords() {
        assertThat(onFx(() -> ColumnScale.widthOf("Unchanged records")))
                .isGreaterThan(onFx(() -> ColumnScale.widthOf("Unchanged")))
                .isBetween(100.0, 180.0);
    }

    private List<Double> widths() {
        return table.getVisibleLeafColumns().stream()
                .map(column -> column.getWidth())
                .toList();
    }

    private void showAt(double width) {
        show(
                () -> {
                    table = new TableView<>();
                    ColumnScale.install(table, 2.5);
                    table.setStyle(table.getStyle() + "-fx-border-width: 0; -fx-padding: 0;");
                    table.getColumns().add(column(120, 200));
                    ColumnScale.takeRoomFirst(table.getColumns().getFirst());
                    table.getColumns().add(column(100, 150));
                    table.getColumns().add(column(100, 150));
                    ColumnScale.giveWay(table.getColumns().getLast());
                    return table;
                },
                onFx(() -> new Theme()),
                width,
                300);
    }

    private static TableColumn<String, String> column(double least, double wished) {
        var column = new TableColumn<String, String>("");
        column.setMinWidth(least);
        column.setPrefWidth(wished);
        return column;
    }
}
