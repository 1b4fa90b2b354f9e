package org.windrow.desktop.sources;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.ValueCell;
import org.windrow.fxkit.Texts;

/** When a source was harvested last, and below it when it will be by itself. */
final class RunsCell extends ValueCell<SourceRow> {

    private final Texts texts;
    private final Label last = new Label();
    private final Label next = new Label();
    private final VBox lines = new VBox(last, next);

    RunsCell(Texts texts) {
        this.texts = texts;
        next.getStyleClass().add("next-run");
        lines.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void show(SourceRow row) {
        last.setText(row.lastRun());
        boolean planned = row.status().nextRun() != null;
        next.setVisible(planned);
        next.setManaged(planned);
        next.setText(planned ? texts.format("source.next", row.nextRun()) : "");
        setGraphic(lines);
    }
}
