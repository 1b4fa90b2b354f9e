package org.windrow.desktop.detail;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.Columns;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Actions;

/** The problems of the chosen source by their causes; beside them, those that the chosen cause affects. */
final class ProblemsView extends StackPane {

    private static final double ROW_HEIGHT = 2.2;

    private final ProblemsModel model;
    private final Texts texts;

    ProblemsView(ProblemsModel model, Texts texts, Actions actions) {
        this.model = model;
        this.texts = texts;
        var split = new SplitPane(groups(actions));
        Node affected = affected();
        model.chosen().valueProperty().subscribe(row -> {
            if (row == null) {
                split.getItems().remove(affected);
            } else if (!split.getItems().contains(affected)) {
                split.getItems().add(affected);
                split.setDividerPositions(0.42);
            }
        });
        VBox.setVgrow(split, Priority.ALWAYS);
        // why above: messages come up over the lower corner
        getChildren().add(new VBox(bar(actions), split));
    }

    private Node bar(Actions actions) {
        var summary = new Label();
        summary.setId("problems-summary");
        summary.getStyleClass().add("detail-hint");
        summary.setMinWidth(USE_PREF_SIZE);
        HoverTip.whole(summary);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.textProperty().bind(model.summaryProperty());
        HBox.setHgrow(summary, Priority.ALWAYS);
        var bar = new WrapRow(summary);
        bar.getStyleClass().add("job-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        var retries = new WrapRow();
        for (String id : new String[] {"source.retry", "source.retry-all"}) {
            Button button = actions.button(id);
            button.getStyleClass().add(Styles.FLAT);
            retries.getChildren().add(button);
        }
        bar.getChildren().add(retries);
        return bar;
    }

    private Node groups(Actions actions) {
        TableView<LiveRow<ProblemRow>> table = new Columns<ProblemRow>(
                        "problems-table", texts.get("detail.problems"), ROW_HEIGHT)
                .mark("cause", texts.get("problems.cause"), 230, ProblemRow::mark)
                .text("affects", texts.get("problems.affects"), 110, ProblemRow::affects)
                .text("example", texts.get("problems.example"), 300, ProblemRow::example)
                .over(model.groups(), model.chosen());
        table.setPlaceholder(note("problems-note"));
        table.setContextMenu(actions.contextMenu("source.retry", "source.retry-all"));
        return table;
    }

    private Node affected() {
        TableView<LiveRow<AffectedRow>> table = new Columns<AffectedRow>(
                        "affected-table", texts.get("problems.affected"), ROW_HEIGHT)
                .text("subject", texts.get("problems.what"), 240, AffectedRow::subject)
                .text("object", texts.get("job.object"), 120, AffectedRow::object)
                .text("message", texts.get("problems.said"), 240, AffectedRow::message)
                .time("when", texts.get("problems.when"), 104, AffectedRow::when)
                .over(model.affected());
        table.setPlaceholder(new Label(texts.get("problems.looking")));
        return table;
    }

    private Label note(String id) {
        var note = new Label();
        note.setId(id);
        note.getStyleClass().add("detail-hint");
        note.textProperty().bind(model.noteProperty());
        return note;
    }
}
