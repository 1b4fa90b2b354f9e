package org.windrow.desktop.queues;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;

/** A job at length: what it is, what went wrong, and how often it was tried. Its texts can be copied. */
final class JobDetail extends ScrollPane {

    private final JobsViewModel model;
    private final TextArea what = text("job-what", 2);
    private final TextArea error = text("job-error", 4);
    private final Label object = new Label();
    private final Label history = new Label();
    private final Texts texts;

    JobDetail(JobsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("job-detail");
        setFitToWidth(true);
        object.setWrapText(true);
        history.setId("job-history");
        history.setWrapText(true);
        history.getStyleClass().add("detail-when");
        what.setAccessibleText(texts.get("jobs.job"));
        error.setAccessibleText(texts.get("job.error"));
        var content = new VBox(
                part(texts.get("jobs.job"), what),
                part(texts.get("job.object"), object),
                part(texts.get("job.error"), error),
                history);
        content.getStyleClass().add("job-detail");
        setContent(content);
        model.detailProperty().subscribe(this::show);
    }

    private void show(@Nullable JobRow row) {
        if (row == null) {
            return;
        }
        what.setText(row.text());
        object.setText(row.object().isEmpty() ? "–" : row.object());
        error.setText(row.error().isEmpty() ? texts.get("job.no-error") : row.error());
        history.setText(model.historyOf(row));
    }

    private static Node part(String title, Node value) {
        var label = new Label(title);
        label.getStyleClass().add("tile-group-title");
        return new VBox(label, value);
    }

    private static TextArea text(String id, int rows) {
        var area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }
}
