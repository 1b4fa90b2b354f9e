package org.windrow.desktop.sources;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.windrow.desktop.pane.ValueCell;
import org.windrow.fxkit.HoverTip;

/** How far a run has come: words, and a bar if the whole is known. In a narrow column the words are fewer, and all are in a tooltip. */
final class ProgressCell extends ValueCell<SourceRow> {

    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final VBox lines = new VBox(words, bar);
    private final Text measure = new Text();
    private Progress shown = Progress.NONE;

    ProgressCell() {
        words.getStyleClass().add("progress-words");
        // why: there is room for two lines, and a figure that is cut is none
        words.setWrapText(true);
        bar.getStyleClass().add("slim-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        lines.getStyleClass().add("progress-cell");
        lines.setAlignment(Pos.CENTER_LEFT);
        // why on the whole cell: it is easier to find than the words
        HoverTip.over(lines, () -> shown.text());
        measure.fontProperty().bind(words.fontProperty());
        widthProperty().subscribe(this::say);
        words.fontProperty().subscribe(this::say);
    }

    @Override
    protected void show(SourceRow row) {
        shown = row.progress();
        say();
        words.setAccessibleText(shown.text());
        boolean known = shown.fraction().isPresent();
        bar.setVisible(known);
        bar.setManaged(known);
        bar.setProgress(shown.fraction().orElse(0));
        bar.setAccessibleText(shown.text());
        setGraphic(lines);
    }

    private void say() {
        measure.setText(shown.text());
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        words.setText(measure.getLayoutBounds().getWidth() <= room ? shown.text() : shown.brief());
    }
}
