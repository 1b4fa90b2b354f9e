package org.windrow.desktop.sources;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.ValueCell;
import org.windrow.fxkit.HoverTip;

/** How far a run has come: words, and a bar if the whole is known. */
final class ProgressCell extends ValueCell<SourceRow> {

    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final VBox lines = new VBox(words, bar);

    ProgressCell() {
        words.getStyleClass().add("progress-words");
        // why: in a narrow window there is room for two lines, and a figure that is cut is none
        words.setWrapText(true);
        bar.getStyleClass().add("slim-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        lines.getStyleClass().add("progress-cell");
        lines.setAlignment(Pos.CENTER_LEFT);
        // why on the whole cell: it is easier to find than the words
        HoverTip.over(lines, words::getText);
    }

    @Override
    protected void show(SourceRow row) {
        words.setText(row.progress().text());
        boolean known = row.progress().fraction().isPresent();
        bar.setVisible(known);
        bar.setManaged(known);
        bar.setProgress(row.progress().fraction().orElse(0));
        bar.setAccessibleText(row.progress().text());
        setGraphic(lines);
    }
}
