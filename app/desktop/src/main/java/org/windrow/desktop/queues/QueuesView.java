package org.windrow.desktop.queues;

import java.util.Comparator;
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
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Columns;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.RateChart;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Actions;

/** The queues: a table, and below it how many jobs waited over the last minutes, or the jobs of the chosen queue. */
public final class QueuesView extends VBox {

    private static final double ROW_HEIGHT = 2.7;

    private final QueuesViewModel model;
    private final Texts texts;
    private final Figures figures;
    private final Actions actions;
    private final Theme theme;

    /** @param theme how questions look that are asked over it */
    public QueuesView(QueuesViewModel model, Texts texts, Figures figures, Actions actions, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.figures = figures;
        this.actions = actions;
        this.theme = theme;
        setId("pane-queues");
        getStyleClass().add("pane");
        var split = new SplitPane(table(), below());
        split.setOrientation(Orientation.VERTICAL);
        split.setId("queues-split");
        split.setDividerPositions(0.36);
        var empty = new EmptyState(
                Feather.LAYERS,
                texts.get("queues.empty.title"),
                texts.get("queues.empty.text"),
                actions.button("go.sources"));
        empty.setId("queues-empty");
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        split.visibleProperty().bind(empty.visibleProperty().not());
        var pause = actions.button("queue.pause");
        var resume = actions.button("queue.resume");
        pause.visibleProperty().bind(split.visibleProperty());
        resume.visibleProperty().bind(split.visibleProperty());
        var body = new StackPane(split, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(texts.get("pane.queues"), model.summaryProperty(), pause, resume), body);
    }

    private TableView<LiveRow<QueueRow>> table() {
        var marks = new QueueMarks(texts);
        var table = new Columns<QueueRow>("queues-table", texts.get("pane.queues"), ROW_HEIGHT)
                .text(
                        "name",
                        texts.get("column.queue"),
                        196,
                        row -> row.status().name())
                .text("kind", texts.get("column.kind"), 76, row -> marks.kind(row.status()))
                .atLeast(76)
                .mark("state", texts.get("column.state"), 118, row -> marks.of(row.status()))
                .count(
                        "depth",
                        texts.get("column.waiting"),
                        84,
                        figures,
                        row -> row.status().depth())
                .count(
                        "in-flight",
                        texts.get("column.in-flight"),
                        58,
                        figures,
                        row -> row.status().inFlight())
                .hint(texts.get("column.in-flight.hint"))
                .count(
                        "delayed",
                        texts.get("column.delayed"),
                        56,
                        figures,
                        row -> row.status().delayed())
                .hint(texts.get("column.delayed.hint"))
                .givesWay()
                .count(
                        "failed",
                        texts.get("column.failed"),
                        56,
                        figures,
                        row -> row.status().failed())
                .number(
                        "in",
                        texts.get("column.in"),
                        60,
                        Comparator.comparingDouble(row -> row.status().inPerSecond()),
                        row -> rate(row.status().inPerSecond()))
                .hint(texts.get("column.in.hint"))
                .givesWay()
                .number(
                        "out",
                        texts.get("column.out"),
                        60,
                        Comparator.comparingDouble(row -> row.status().outPerSecond()),
                        row -> rate(row.status().outPerSecond()))
                .hint(texts.get("column.out.hint"))
                .givesWay()
                .number(
                        "oldest",
                        texts.get("column.oldest"),
                        80,
                        Comparator.comparing(
                                row -> row.status().oldest(), Comparator.nullsFirst(Comparator.naturalOrder())),
                        QueueRow::oldest)
                .givesWay()
                .over(model.rows(), model.chosen());
        table.getStyleClass().add("dense-table");
        // why one for all rows: a table makes dozens of them, and a menu is dear
        ContextMenu menu = actions.contextMenu("queue.pause", "queue.resume");
        table.setRowFactory(_ -> row(menu));
        return table;
    }

    private String rate(double perSecond) {
        return perSecond == 0 ? "–" : figures.rate(perSecond);
    }

    private static TableRow<LiveRow<QueueRow>> row(ContextMenu menu) {
        var row = new TableRow<LiveRow<QueueRow>>();
        row.contextMenuProperty().bind(row.emptyProperty().map(none -> none ? null : menu));
        return row;
    }

    private Node below() {
        Node chart = chart();
        Node jobs = new JobsView(model.jobs(), texts, figures, actions, theme);
        chart.visibleProperty().bind(model.jobs().stateProperty().isNull());
        jobs.visibleProperty().bind(chart.visibleProperty().not());
        var body = new StackPane(chart, jobs);
        VBox.setVgrow(body, Priority.ALWAYS);
        var box = new VBox(new JobTabs(model, texts, figures), body);
        box.getStyleClass().add("detail");
        return box;
    }

    private Node chart() {
        var title = new Label();
        title.getStyleClass().add("detail-title");
        title.textProperty().bind(model.chartTitleProperty());
        var words = new Label();
        words.setId("chart-words");
        words.getStyleClass().add("pane-summary");
        words.textProperty().bind(model.chartWordsProperty());
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HoverTip.whole(title);
        words.setWrapText(true);
        var head = new WrapRow(title, words);
        head.setAlignment(Pos.CENTER_LEFT);
        var chart = new RateChart(
                value -> figures.count(Math.round(value)),
                texts.get("queues.chart.from"),
                texts.get("queues.chart.to"));
        chart.accessibleTextProperty().bind(model.chartWordsProperty());
        model.chartProperty().subscribe(chart::show);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var box = new VBox(head, chart);
        box.getStyleClass().add("chart-box");
        return box;
    }
}
