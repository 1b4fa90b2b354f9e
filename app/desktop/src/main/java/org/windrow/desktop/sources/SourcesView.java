package org.windrow.desktop.sources;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.desktop.checkup.NewSourceView;
import org.windrow.desktop.detail.SourceDetailView;
import org.windrow.desktop.exchange.ImportView;
import org.windrow.desktop.pane.Columns;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.fxkit.BusyWheel;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;

/** The sources: a table, and below it the chosen one; or the form for a new one; or what to do when there is none. */
public final class SourcesView extends VBox {

    private static final double TWO_LINES = 3.9;

    private final SourcesViewModel model;
    private final Texts texts;
    private final Actions actions;

    public SourcesView(SourcesViewModel model, Texts texts, Figures figures, Actions actions) {
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        setId("pane-sources");
        getStyleClass().add("pane");

        var form = new NewSourceView(model.newSource(), model::add, texts, figures);
        var table = table(figures);
        var detail = new SourceDetailView(model.detail(), texts, figures, actions);
        var split = new SplitPane(table, detail);
        split.setOrientation(Orientation.VERTICAL);
        split.setId("sources-split");
        split.setDividerPositions(0.56);
        Node empty = emptyState();
        Node loading = loading();
        var incoming = new ImportView(model.exchange(), texts);
        var body = new StackPane(split, empty, loading, form, incoming);
        VBox.setVgrow(body, Priority.ALWAYS);

        var isEmpty = Bindings.isEmpty(model.rows());
        var formOpen = model.newSource().openProperty();
        form.visibleProperty().bind(formOpen);
        loading.visibleProperty().bind(model.readyProperty().not().and(formOpen.not()));
        empty.visibleProperty().bind(isEmpty.and(model.readyProperty()).and(formOpen.not()));
        split.visibleProperty().bind(isEmpty.not().and(formOpen.not()));

        getChildren().addAll(header(split), body);
    }

    private Node header(Node list) {
        Button add = actions.button("source.new");
        add.getStyleClass().add(Styles.ACCENT);
        Button harvest = actions.button("source.harvest");
        Button pause = actions.button("source.pause");
        Button resume = actions.button("source.resume");
        Button stop = actions.button("source.stop");
        var header =
                new PaneHeader(texts.get("pane.sources"), model.summaryProperty(), harvest, pause, resume, stop, add);
        header.visibleProperty()
                .bind(model.newSource()
                        .openProperty()
                        .not()
                        .and(model.exchange().openProperty().not()));
        header.managedProperty().bind(header.visibleProperty());
        harvest.visibleProperty().bind(list.visibleProperty());
        stop.visibleProperty().bind(list.visibleProperty());
        ObservableValue<Boolean> canResume = model.canResume();
        resume.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> list.isVisible() && canResume.getValue(), list.visibleProperty(), canResume));
        resume.managedProperty().bind(resume.visibleProperty());
        pause.visibleProperty()
                .bind(list.visibleProperty().and(resume.visibleProperty().not()));
        pause.managedProperty().bind(resume.visibleProperty().not());
        add.visibleProperty().bind(list.visibleProperty());
        return header;
    }

    private TableView<LiveRow<SourceRow>> table(Figures figures) {
        var marks = new SourceMarks(texts);
        var table = new Columns<SourceRow>("sources-table", texts.get("pane.sources"), TWO_LINES)
                .add(
                        "name",
                        texts.get("column.source"),
                        186,
                        Comparator.comparing(row -> row.status().name(), String.CASE_INSENSITIVE_ORDER),
                        SourceNameCell::new)
                .mark("state", texts.get("column.state"), 160, row -> marks.of(row))
                .add(
                        "progress",
                        texts.get("column.progress"),
                        290,
                        Comparator.comparingDouble(
                                row -> row.progress().fraction().orElse(-1)),
                        ProgressCell::new)
                .count(
                        "records",
                        texts.get("column.records"),
                        92,
                        figures,
                        row -> row.status().counts().records())
                .count(
                        "files",
                        texts.get("column.files"),
                        78,
                        figures,
                        row -> row.status().counts().files().downloaded())
                .text("last-run", texts.get("column.last-run"), 78, SourceRow::lastRun)
                .text("next-run", texts.get("column.next-run"), 98, SourceRow::nextRun)
                .overSeveral(model.rows(), model.chosen());
        // why one for all rows: a table makes dozens of them, and a menu is dear
        ContextMenu menu = actions.contextMenu(
                "source.harvest",
                "source.pause",
                "source.resume",
                "source.stop",
                "source.harvest-all",
                "",
                "source.change",
                "source.copy",
                "source.open-folder",
                "",
                "source.remove");
        table.setRowFactory(_ -> row(menu));
        return table;
    }

    private static TableRow<LiveRow<SourceRow>> row(ContextMenu menu) {
        var row = new TableRow<LiveRow<SourceRow>>();
        row.contextMenuProperty().bind(row.emptyProperty().map(none -> none ? null : menu));
        return row;
    }

    private Node emptyState() {
        var address = new TextField();
        address.setId("first-address");
        address.setPromptText(texts.get("sources.empty.prompt"));
        address.setAccessibleText(texts.get("sources.empty.prompt"));
        address.setPrefColumnCount(32);
        var check = new Button(texts.get("new.check"), new FontIcon(Feather.SEARCH));
        check.setId("first-check");
        check.getStyleClass().add(Styles.ACCENT);
        check.setOnAction(_ -> {
            model.newSource().openForm(address.getText());
            model.newSource().beginCheck();
            address.clear();
        });
        address.setOnAction(_ -> check.fire());
        var state = new EmptyState(
                Feather.DATABASE, texts.get("sources.empty.title"), texts.get("sources.empty.text"), address, check);
        if (model.hasSample()) {
            Button sample = actions.button("source.sample");
            sample.getStyleClass().add(Styles.FLAT);
            var or = new HBox(sample);
            or.setAlignment(Pos.CENTER);
            state.getChildren().add(or);
        }
        state.setId("sources-empty");
        return state;
    }

    private Node loading() {
        var wheel = new BusyWheel("loading-wheel");
        wheel.setAccessibleText(texts.get("sources.loading"));
        var words = new Label(texts.get("sources.loading"));
        words.getStyleClass().add("empty-state-text");
        var box = new VBox(wheel, words);
        box.getStyleClass().add("loading");
        box.setId("sources-loading");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
