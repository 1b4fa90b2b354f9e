package org.windrow.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.fxkit.LiveRow;

class ListColumnsTest {

    private static final double EM = 14;

    private final ListColumns columns =
            new ListColumns(column("mark"), column("title"), column("date"), column("size"));

    @ParameterizedTest
    @CsvSource({
        "500, true, mark title date size",
        "500, false, mark title size",
        "400, true, mark title date",
        "400, false, mark title size",
        "300, true, mark title",
        "300, false, mark title",
    })
    void theTitleTakesTheRoomFirst(double width, boolean dated, String seen) {
        columns.fit(width, EM, dated);
        assertThat(seen()).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"1, mark title date size", "1.2, mark title date", "2, mark title"})
    void largerTextTakesMoreRoom(double times, String seen) {
        columns.fit(500, EM * times, true);
        assertThat(seen()).isEqualTo(seen);
    }

    private String seen() {
        return String.join(
                " ",
                columns.all().stream()
                        .filter(TableColumn::isVisible)
                        .map(TableColumn::getId)
                        .toList());
    }

    private static TableColumn<LiveRow<HitRow>, HitRow> column(String id) {
        var column = new TableColumn<LiveRow<HitRow>, HitRow>(id);
        column.setId(id);
        return column;
    }
}
