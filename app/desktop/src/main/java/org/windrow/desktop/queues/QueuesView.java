package org.windrow.desktop.queues;

import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
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
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.RateChart;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;

/** The queues: a table, and below it how many jobs waited over the last minutes. */
public final class QueuesView extends VBox {

    private static final double ROW_HEIGHT = 2.7;

    private final QueuesViewModel model;
    private final Texts texts;

    public QueuesView(QueuesViewModel model, Texts texts, Figures figures, Actions actions) {
        this.model = model;
        this.texts = texts;
        setId("pane-queues");
        getStyleClass().add("pane");
        var split = new SplitPane(table(figures), chart(figures));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        var empty = new EmptyState(
                Feather.LAYERS,
                texts.get("queues.empty.title"),
                texts.get("queues.empty.text"),
                actions.button("go.sources"));
        empty.setId("queues-empty");
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        split.visibleProperty().bind(empty.visibleProperty().not());
        var body = new StackPane(split, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(texts.get("pane.queues"), model.summaryProperty()), body);
    }

    private TableView<LiveRow<QueueRow>> table(Figures figures) {
        var table = new Columns<QueueRow>("queues-table", texts.get("pane.queues"), ROW_HEIGHT)
                .text(
                        "name",
                        texts.get("column.queue"),
                        260,
                        row -> row.status().name())
                .count(
                        "depth",
                        texts.get("column.waiting"),
                        100,
                        figures,
                        row -> row.status().depth())
                .count(
                        "in-flight",
                        texts.get("column.in-flight"),
                        100,
                        figures,
                        row -> row.status().inFlight())
                .count(
                        "delayed",
                        texts.get("column.delayed"),
                        100,
                        figures,
                        row -> row.status().delayed())
                .count(
                        "failed",
                        texts.get("column.failed"),
                        100,
                        figures,
                        row -> row.status().failed())
                .number(
                        "oldest",
                        texts.get("column.oldest"),
                        120,
                        Comparator.comparing(
                                row -> row.status().oldest(), Comparator.nullsFirst(Comparator.naturalOrder())),
                        QueueRow::oldest)
                .over(model.rows(), model.chosen());
        return table;
    }

    private Node chart(Figures figures) {
        var title = new Label();
        title.getStyleClass().add("detail-title");
        title.textProperty().bind(model.chartTitleProperty());
        var words = new Label();
        words.setId("chart-words");
        words.getStyleClass().add("pane-summary");
        words.textProperty().bind(model.chartWordsProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, words);
        head.setAlignment(Pos.BASELINE_LEFT);
        var chart = new RateChart(
                value -> figures.count(Math.round(value)),
                texts.get("queues.chart.from"),
                texts.get("queues.chart.to"));
        chart.accessibleTextProperty().bind(model.chartWordsProperty());
        model.chartProperty().subscribe(chart::show);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var box = new VBox(head, chart);
        box.getStyleClass().addAll("detail", "chart-box");
        return box;
    }
}
