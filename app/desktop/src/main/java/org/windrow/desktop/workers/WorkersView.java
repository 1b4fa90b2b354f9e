package org.windrow.desktop.workers;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.logs.LogTails;
import org.windrow.desktop.logs.LogTarget;
import org.windrow.desktop.pane.Columns;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.desktop.pane.Sentences;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LogRow;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Actions;

/** Redis and the workers: a table, and below it the log of the chosen one. */
public final class WorkersView extends VBox {

    private static final double ROW_HEIGHT = 2.7;

    private final WorkersViewModel model;
    private final Texts texts;
    private final Actions actions;

    public WorkersView(WorkersViewModel model, Texts texts, Figures figures, Actions actions) {
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        setId("pane-workers");
        getStyleClass().add("pane");
        var split = new SplitPane(table(figures), log());
        split.setOrientation(Orientation.VERTICAL);
        split.setId("workers-split");
        split.setDividerPositions(0.48);
        var empty = new EmptyState(Feather.CPU, texts.get("workers.empty.title"), texts.get("workers.empty.text"));
        empty.setId("workers-empty");
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        split.visibleProperty().bind(empty.visibleProperty().not());
        var body = new StackPane(split, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        var startAll = actions.button("worker.start-all");
        var stopAll = actions.button("worker.stop-all");
        var harvesters = new PoolStepper("harvesters", texts.get("pool.harvesters"), model.harvesters(), actions);
        var downloaders = new PoolStepper("downloaders", texts.get("pool.downloaders"), model.downloaders(), actions);
        var pools = new WrapRow(harvesters, downloaders);
        pools.getStyleClass().add("filter-row");
        pools.managedProperty().bind(pools.visibleProperty());
        for (Node tool : List.of(pools, startAll, stopAll)) {
            tool.visibleProperty().bind(split.visibleProperty());
        }
        getChildren()
                .addAll(
                        new PaneHeader(texts.get("pane.workers"), model.summaryProperty(), startAll, stopAll),
                        pools,
                        body);
    }

    private TableView<LiveRow<WorkerRow>> table(Figures figures) {
        var marks = new WorkerMarks(texts);
        var table = new Columns<WorkerRow>("workers-table", texts.get("pane.workers"), ROW_HEIGHT)
                .text(
                        "name",
                        texts.get("column.worker"),
                        150,
                        row -> row.status().name())
                .text("kind", texts.get("column.kind"), 100, row -> marks.kind(row.status()))
                .atLeast(100)
                .givesWay()
                .mark("state", texts.get("column.state"), 130, row -> marks.of(row.status()))
                .time("since", texts.get("column.since"), 96, WorkerRow::since)
                .text(
                        "job",
                        texts.get("column.job"),
                        132,
                        row -> said(row.status().currentJob()))
                .count(
                        "done",
                        texts.get("column.done"),
                        76,
                        figures,
                        row -> row.status().done())
                .givesWay()
                .number(
                        "rate",
                        texts.get("column.rate"),
                        60,
                        Comparator.comparingDouble(WorkerRow::rate),
                        row -> row.rate() == 0 ? "–" : figures.rate(row.rate()))
                .givesWay()
                .text(
                        "error",
                        texts.get("column.last-error"),
                        104,
                        row -> said(row.status().lastError()))
                .givesWay()
                .text("node", texts.get("column.node"), 132, row -> row.status().node())
                .givesWay()
                .over(model.rows(), model.chosen());
        table.getStyleClass().add("dense-table");
        // why one for all rows: a table makes dozens of them, and a menu is dear
        ContextMenu menu = actions.contextMenu(
                "worker.start", "worker.stop", "worker.restart", "worker.quiet", "", "worker.show-log");
        table.setRowFactory(_ -> row(menu));
        return table;
    }

    private String said(@Nullable String sentence) {
        return sentence == null ? "" : Sentences.in(texts, sentence);
    }

    private static TableRow<LiveRow<WorkerRow>> row(ContextMenu menu) {
        var row = new TableRow<LiveRow<WorkerRow>>();
        row.contextMenuProperty().bind(row.emptyProperty().map(none -> none ? null : menu));
        return row;
    }

    private Node log() {
        var view = LogTails.view(texts);
        model.showLogIn(new LogTarget() {
            @Override
            public void clear() {
                view.clear();
            }

            @Override
            public void append(List<LogRow> lines, long lost) {
                view.append(lines, lost);
            }
        });
        var title = new Label();
        title.setId("log-title");
        title.getStyleClass().add("detail-title");
        title.textProperty()
                .bind(model.chosen()
                        .text(row -> texts.format("log.title", row.status().name()), texts.get("log.list")));
        var error = new Label();
        error.setId("log-last-error");
        error.getStyleClass().add("worker-error");
        error.setMinWidth(0);
        error.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(error, Priority.ALWAYS);
        HoverTip.whole(error);
        error.textProperty().bind(model.chosen().text(row -> said(row.status().lastError()), ""));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var head = new WrapRow(
                title,
                error,
                PaneHeader.actions(
                        actions.button("worker.start"),
                        actions.button("worker.stop"),
                        actions.button("worker.restart"),
                        actions.button("worker.quiet")));
        head.getStyleClass().add("log-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(view, Priority.ALWAYS);
        var box = new VBox(head, view);
        box.getStyleClass().addAll("detail", "log-box");
        return box;
    }
}
