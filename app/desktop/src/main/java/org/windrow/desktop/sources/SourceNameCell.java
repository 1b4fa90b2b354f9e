package org.windrow.desktop.sources;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.ValueCell;
import org.windrow.fxkit.HoverTip;

/** A source's name, and below it where it is. */
final class SourceNameCell extends ValueCell<SourceRow> {

    private final Label name = new Label();
    private final Label address = new Label();
    private String all = "";
    private final VBox lines = new VBox(name, address);

    SourceNameCell() {
        name.getStyleClass().add("source-name");
        address.getStyleClass().add("source-address");
        lines.setAlignment(Pos.CENTER_LEFT);
        HoverTip.over(lines, () -> all);
    }

    @Override
    protected void show(SourceRow row) {
        name.setText(row.status().name());
        address.setText(row.status().address().toString().replaceFirst("^https?://", ""));
        all = row.status().name() + "\n" + row.status().address();
        setGraphic(lines);
    }
}
