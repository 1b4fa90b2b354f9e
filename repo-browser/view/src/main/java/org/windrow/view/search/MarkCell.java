package org.windrow.view.search;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.LiveRow;

/** A cell with a tick, which is seen in rows that are selected: by a sign, not by colour alone. */
final class MarkCell extends TableCell<LiveRow<HitRow>, HitRow> {

    private final FontIcon tick = new FontIcon(Feather.CHECK);

    private MarkCell() {
        getStyleClass().add("mark");
    }

    @Override
    protected void updateItem(@Nullable HitRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : tick);
    }

    /** Makes such cells. */
    static final class Factory
            implements Callback<TableColumn<LiveRow<HitRow>, HitRow>, TableCell<LiveRow<HitRow>, HitRow>> {
        @Override
        public TableCell<LiveRow<HitRow>, HitRow> call(TableColumn<LiveRow<HitRow>, HitRow> column) {
            return new MarkCell();
        }
    }
}
