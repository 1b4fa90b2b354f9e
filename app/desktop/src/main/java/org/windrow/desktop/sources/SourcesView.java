package org.windrow.desktop.sources;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
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
import org.windrow.desktop.exchange.FileChoosers;
import org.windrow.desktop.exchange.ImportView;
import org.windrow.desktop.pane.Columns;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.fxkit.BusyWheel;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.Later;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.SpareTime;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;

/** The sources: a table, and below it the chosen one; or the form for a new one; or what to do when there is none. */
public final class SourcesView extends VBox {

    private static final double TWO_LINES = 3.9;

    private final SourcesViewModel model;
    private final Texts texts;
    private final Actions actions;
    private final SpareTime spare;

    /** @param spare when that is made which is not shown at first */
    public SourcesView(SourcesViewModel model, Texts texts, Figures figures, Actions actions, SpareTime spare) {
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        this.spare = spare;
        setId("pane-sources");
        getStyleClass().add("pane");

        var isEmpty = Bindings.isEmpty(model.rows());
        var formOpen = model.newSource().openProperty();
        var importOpen = model.exchange().openProperty();
        // why: what lies below a form would still be come by with the Tab key
        var noForm = formOpen.or(importOpen).not();
        var none = isEmpty.and(model.readyProperty()).and(noForm);
        var listed = isEmpty.not().and(noForm);
        var body = new StackPane(
                new Later(spare, none, () -> emptyState(none)),
                new Later(spare, model.readyProperty().not().and(noForm), this::loading),
                new Later(spare, listed, () -> list(figures)),
                new Later(spare, formOpen, () -> new NewSourceView(model.newSource(), model::add, texts, figures)),
                new Later(spare, importOpen, () -> new ImportView(model.exchange(), texts)));
        VBox.setVgrow(body, Priority.ALWAYS);
        FileChoosers.answer(model.exchange(), this, texts);
        getChildren().addAll(header(listed, noForm), body);
    }

    private Node list(Figures figures) {
        var split = new SplitPane(table(figures), new SourceDetailView(model.detail(), texts, figures, actions, spare));
        split.setOrientation(Orientation.VERTICAL);
        split.setId("sources-split");
        split.setDividerPositions(0.56);
        return split;
    }

    private Node header(ObservableBooleanValue listed, ObservableBooleanValue noForm) {
        var header = new PaneHeader(
                texts.get("pane.sources"), model.summaryProperty(), new Later(spare, listed, this::buttons));
        header.visibleProperty().bind(noForm);
        header.managedProperty().bind(header.visibleProperty());
        return header;
    }

    private Node buttons() {
        Button add = actions.button("source.new");
        add.getStyleClass().add(Styles.ACCENT);
        Button harvest = actions.button("source.harvest");
        Button pause = actions.button("source.pause");
        Button resume = actions.button("source.resume");
        Button stop = actions.button("source.stop");
        resume.visibleProperty().bind(model.canResume());
        resume.managedProperty().bind(resume.visibleProperty());
        pause.visibleProperty().bind(resume.visibleProperty().not());
        pause.managedProperty().bind(pause.visibleProperty());
        return PaneHeader.actions(harvest, pause, resume, stop, add);
    }

    private TableView<LiveRow<SourceRow>> table(Figures figures) {
        var marks = new SourceMarks(texts);
        var table = new Columns<SourceRow>("sources-table", texts.get("pane.sources"), TWO_LINES)
                .add(
                        "name",
                        texts.get("column.source"),
                        264,
                        Comparator.comparing(row -> row.status().name(), String.CASE_INSENSITIVE_ORDER),
                        SourceNameCell::new)
                .atLeast(180)
                .mark("state", texts.get("column.state"), 160, row -> marks.of(row))
                .add(
                        "progress",
                        texts.get("column.progress"),
                        282,
                        Comparator.comparingDouble(
                                row -> row.progress().fraction().orElse(-1)),
                        ProgressCell::new)
                .atLeast(150)
                .count(
                        "records",
                        texts.get("column.records"),
                        88,
                        figures,
                        row -> row.status().holdings().records())
                .atLeast(88)
                .hint(texts.get("column.records.hint"))
                .givesWay()
                .count(
                        "files",
                        texts.get("column.files"),
                        78,
                        figures,
                        row -> row.status().holdings().files())
                .atLeast(78)
                .hint(texts.get("column.files.hint"))
                .givesWay()
                .add(
                        "last-run",
                        texts.get("column.last-run"),
                        108,
                        Comparator.comparing(
                                row -> row.status().lastRun(), Comparator.nullsFirst(Comparator.naturalOrder())),
                        () -> new RunsCell(texts))
                .atLeast(100)
                .givesWay()
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

    private Node emptyState(ObservableBooleanValue shown) {
        var address = new TextField();
        address.setId("first-address");
        address.setPromptText(texts.get("sources.empty.prompt"));
        address.setAccessibleText(texts.get("sources.empty.prompt"));
        address.setPrefColumnCount(32);
        var check = new Button(texts.get("new.check"), new FontIcon(Feather.SEARCH));
        check.setId("first-check");
        check.getStyleClass().add(Styles.ACCENT);
        // why: in a narrow window the field gives way, not the button's word
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(_ -> {
            model.newSource().openForm(address.getText());
            model.newSource().beginCheck();
            address.clear();
        });
        address.setOnAction(_ -> check.fire());
        shown.subscribe(now -> {
            if (now) {
                // why: who has no source yet can paste at once; later, since what is hidden cannot take the focus
                Platform.runLater(address::requestFocus);
            }
        });
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
        var words = new Label(texts.get("sources.loading"));
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("empty-state-text");
        var box = new VBox(words);
        // why later: mostly the sources are there before anybody would see it turn
        spare.add(() -> {
            if (!model.readyProperty().get()) {
                var wheel = new BusyWheel("loading-wheel");
                wheel.setAccessibleText(texts.get("sources.loading"));
                box.getChildren().addFirst(wheel);
            }
        });
        box.getStyleClass().add("loading");
        box.setId("sources-loading");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
