package org.windrow.view.search;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;

/** A cell with a title, and below it who made it and what is there of it. */
final class TitleCell extends TableCell<LiveRow<HitRow>, HitRow> {

    private final Label title = new Label();
    private final Label byline = new Label();
    private final VBox lines = new VBox(title, byline);

    private TitleCell() {
        title.getStyleClass().add("hit-title");
        byline.getStyleClass().add("hit-byline");
        lines.getStyleClass().add("hit");
        HoverTip.over(this, () -> title.isTextTruncated() ? title.getText() : "");
    }

    @Override
    protected void updateItem(@Nullable HitRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(row.title());
        byline.setText(row.byline());
        setGraphic(lines);
        setAccessibleText(row.title() + ", " + row.byline());
    }

    /** Makes such cells. */
    static final class Factory
            implements Callback<TableColumn<LiveRow<HitRow>, HitRow>, TableCell<LiveRow<HitRow>, HitRow>> {
        @Override
        public TableCell<LiveRow<HitRow>, HitRow> call(TableColumn<LiveRow<HitRow>, HitRow> column) {
            return new TitleCell();
        }
    }
}
