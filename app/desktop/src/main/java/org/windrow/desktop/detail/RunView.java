package org.windrow.desktop.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.MarkLabel;
import org.windrow.desktop.pane.Reasons;
import org.windrow.desktop.pane.Sentences;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;

/** What the present or last run of the chosen source has brought, and how it ended. */
final class RunView extends ScrollPane {

    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final Texts texts;
    private final Figures figures;
    private final MarkLabel mark = new MarkLabel();
    private final Label when = new Label();
    private final Label traffic = new Label();
    private final Label message = new Label();
    private final List<Tile> tiles = new ArrayList<>();

    RunView(SourceDetailModel model, Texts texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
        setFitToWidth(true);
        setContent(content(model));
        model.sourceProperty().subscribe(source -> {
            if (source != null) {
                show(source);
            }
        });
    }

    private Node content(SourceDetailModel model) {
        var doing = new Label();
        doing.setId("detail-doing");
        doing.getStyleClass().add("detail-when");
        doing.setWrapText(true);
        doing.textProperty().bind(model.doingProperty());
        doing.visibleProperty().bind(model.doingProperty().isNotEmpty());
        doing.managedProperty().bind(doing.visibleProperty());
        message.setId("detail-message");
        message.getStyleClass().add("detail-message");
        message.setWrapText(true);
        when.getStyleClass().add("detail-when");
        mark.setId("detail-mark");
        traffic.setId("detail-traffic");
        traffic.getStyleClass().add("detail-when");
        when.setMaxWidth(Double.MAX_VALUE);
        when.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(when, Priority.ALWAYS);
        HoverTip.whole(when);
        var state = new WrapRow(mark, when, traffic);
        state.getStyleClass().add("detail-state");
        state.setAlignment(Pos.CENTER_LEFT);
        var records = group(
                "detail.records",
                new Tile("records", "count.records", RunCounts::records),
                new Tile("created", "count.created", RunCounts::created),
                new Tile("updated", "count.updated", RunCounts::updated),
                new Tile("unchanged", "count.unchanged", RunCounts::unchanged),
                new Tile("deleted", "count.deleted", RunCounts::deleted),
                new Tile("lost", "count.lost", RunCounts::lost),
                new Tile("repairs", "count.repairs", RunCounts::repairs));
        var files = group(
                "detail.files",
                new Tile("found", "count.found", counts -> counts.files().found()),
                new Tile(
                        "downloaded",
                        "count.downloaded",
                        counts -> counts.files().downloaded()),
                new Tile("skipped", "count.skipped", counts -> counts.files().skipped()),
                new Tile("failed", "count.failed", counts -> counts.files().failed()));
        var groups = new WrapRow(records, files);
        groups.getStyleClass().add("tile-groups");
        var content = new VBox(new VBox(state, doing), message, groups);
        content.getStyleClass().add("detail-content");
        return content;
    }

    private void show(ChosenSource chosen) {
        SourceStatus source = chosen.status();
        mark.show(chosen.mark());
        when.setText(source.state().isActive() ? chosen.progress() : lastRun(chosen));
        traffic.setText(texts.format(
                "detail.traffic",
                source.counts().requests(),
                figures.bytes(source.counts().bytes())));
        String said = source.message();
        message.setText(
                said == null ? "" : source.state().isActive() ? Sentences.in(texts, said) : Reasons.ofRun(texts, said));
        message.setVisible(said != null);
        message.setManaged(said != null);
        tiles.forEach(tile -> tile.show(source.counts()));
    }

    private String lastRun(ChosenSource row) {
        return row.status().lastRun() == null ? texts.get("source.not-yet") : row.lastRun();
    }

    private Node group(String titleKey, Tile... members) {
        var title = new Label(texts.get(titleKey));
        title.getStyleClass().add("tile-group-title");
        var row = new WrapRow(members);
        row.getStyleClass().add("tiles");
        return new VBox(title, row);
    }

    /** A count and what it counts. */
    private final class Tile extends VBox {

        private final Label figure = new Label();
        private final ToLongFunction<RunCounts> count;

        Tile(String id, String captionKey, ToLongFunction<RunCounts> count) {
            this.count = count;
            getStyleClass().add("tile");
            figure.setId("count-" + id);
            figure.getStyleClass().add("tile-figure");
            figure.setMinWidth(USE_PREF_SIZE);
            var caption = new Label(texts.get(captionKey));
            caption.getStyleClass().add("tile-caption");
            caption.setMinWidth(USE_PREF_SIZE);
            caption.setLabelFor(figure);
            getChildren().addAll(figure, caption);
            tiles.add(this);
        }

        void show(RunCounts counts) {
            long value = count.applyAsLong(counts);
            figure.setText(figures.count(value));
            figure.pseudoClassStateChanged(ZERO, value == 0);
        }
    }
}
