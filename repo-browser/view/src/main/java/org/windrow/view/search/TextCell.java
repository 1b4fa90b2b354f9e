package org.windrow.view.search;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;

/** A cell with some words of a row; they are told whole over the cell where they are cut. */
final class TextCell extends TableCell<LiveRow<HitRow>, HitRow> {

    private final Function<HitRow, String> words;

    private TextCell(Function<HitRow, String> words) {
        this.words = words;
        HoverTip.whole(this);
    }

    @Override
    protected void updateItem(@Nullable HitRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : words.apply(row));
    }

    /** Makes such cells. */
    record Factory(Function<HitRow, String> words)
            implements Callback<TableColumn<LiveRow<HitRow>, HitRow>, TableCell<LiveRow<HitRow>, HitRow>> {
        @Override
        public TableCell<LiveRow<HitRow>, HitRow> call(TableColumn<LiveRow<HitRow>, HitRow> column) {
            return new TextCell(words);
        }
    }
}
