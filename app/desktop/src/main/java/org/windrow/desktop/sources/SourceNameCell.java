package org.windrow.desktop.sources;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.ValueCell;
import org.windrow.fxkit.HoverTip;

/** A source's name, and below it where it is. A name that is too long for a line takes that line, too. */
final class SourceNameCell extends ValueCell<SourceRow> {

    private final Label name = new Label();
    private final Label address = new Label();
    private String all = "";
    private final VBox lines = new Lines();

    SourceNameCell() {
        name.getStyleClass().add("source-name");
        name.setWrapText(true);
        address.getStyleClass().add("source-address");
        HoverTip.over(lines, () -> all);
    }

    @Override
    protected void show(SourceRow row) {
        name.setText(row.status().name());
        address.setText(row.status().address().toString().replaceFirst("^https?://", ""));
        all = row.status().name() + "\n" + row.status().address();
        setGraphic(lines);
    }

    private final class Lines extends VBox {

        Lines() {
            super(name, address);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void layoutChildren() {
            boolean isLong = name.prefWidth(-1) > getWidth();
            address.setVisible(!isLong);
            if (isLong) {
                double height = Math.min(getHeight(), name.prefHeight(getWidth()));
                name.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), getWidth(), height);
            } else {
                super.layoutChildren();
            }
        }
    }
}
