package org.windrow.view.search;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;

/** A cell with a title, and below it what is remarkable, who made it and what is there of it. */
final class TitleCell extends TableCell<LiveRow<HitRow>, HitRow> {

    private final Label title = new Label();
    private final Label byline = new Label();
    private final Label state = new Label();
    private final VBox lines = new VBox(title, new HBox(state, byline));

    private final Consumer<HitRow> seen;

    private TitleCell(Consumer<HitRow> seen) {
        this.seen = seen;
        title.getStyleClass().add("hit-title");
        byline.getStyleClass().add("hit-byline");
        state.getStyleClass().add("hit-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.managedProperty().bind(state.visibleProperty());
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
        state.setText(row.state() + " · ");
        state.setVisible(!row.state().isEmpty());
        setGraphic(lines);
        seen.accept(row);
        setAccessibleText(row.title() + ", " + (row.state().isEmpty() ? "" : row.state() + ", ") + row.byline());
    }

    /**
     * Makes such cells.
     *
     * @param seen told of each row that comes into sight
     */
    record Factory(Consumer<HitRow> seen)
            implements Callback<TableColumn<LiveRow<HitRow>, HitRow>, TableCell<LiveRow<HitRow>, HitRow>> {
        @Override
        public TableCell<LiveRow<HitRow>, HitRow> call(TableColumn<LiveRow<HitRow>, HitRow> column) {
            return new TitleCell(seen);
        }
    }
}
