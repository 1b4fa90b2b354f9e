package org.windrow.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Action;
import org.windrow.fxkit.action.Actions;
import org.windrow.store.fixity.Finding;
import org.windrow.view.reading.ObjectView;
import org.windrow.view.search.FacetsView;
import org.windrow.view.search.SearchView;
import org.windrow.view.shelf.SiloFolders;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Opener;

/**
 * The repository browser as a pane: facets at the left, results in the middle, the object at the right. Brings its own styles.
 * Whoever shows it calls {@link BrowserViewModel#beat} several times a second.
 */
public final class RepositoryPane extends BorderPane {

    private static final String STYLESHEET =
            Objects.requireNonNull(RepositoryPane.class.getResource("view.css")).toExternalForm();

    private final BrowserViewModel model;
    private final Texts texts;
    private final SearchView search;
    private final Actions actions;
    private BiFunction<ExportMenu, String, @Nullable File> asking = ExportMenu::ask;

    /**
     * @param opener hands files and addresses to the system
     * @param notices tells the person what is done
     * @param further buttons at the end of the pane's head, such as one that opens another silo
     */
    public RepositoryPane(BrowserViewModel model, Opener opener, Notices notices, Node... further) {
        this.model = model;
        this.texts = model.words().texts();
        setId("repository");
        getStyleClass().add("repository");
        getStylesheets().add(STYLESHEET);
        search = new SearchView(model.search(), texts, model::read);
        actions = BrowserActions.of(model, opener, notices, search::focusField, this::chosen);
        setTop(head(further));
        setCenter(body(opener));
        setBottom(foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    /** All that a person can do here. */
    public Actions actions() {
        return actions;
    }

    /** Asks for the place of an export in another way than with the system's window, which a test does not have. */
    void askWith(BiFunction<ExportMenu, String, @Nullable File> other) {
        asking = other;
    }

    private void shortcut(KeyEvent event) {
        for (Action action : actions.all()) {
            if (action.shortcuts().stream().anyMatch(keys -> keys.match(event))) {
                action.run();
                event.consume();
                return;
            }
        }
    }

    /** What something is to be done with: the objects that are selected, else the one that is read. */
    private Optional<Chosen> chosen() {
        List<String> selected = search.selected();
        if (selected.size() > 1) {
            return Optional.of(new Listed(selected));
        }
        return Optional.ofNullable(model.object().pageProperty().get())
                .map(page -> Chosen.of(page.object().identifier()));
    }

    private Node head(Node... further) {
        var silos = new ComboBox<Path>();
        silos.setId("silos");
        silos.setAccessibleText(texts.get("silos.name"));
        silos.setPromptText(texts.get("silos.prompt"));
        silos.setCellFactory(_ -> new SiloCell());
        silos.setButtonCell(new SiloCell());
        model.silosProperty().subscribe(folders -> silos.getItems().setAll(folders));
        model.chosenProperty().subscribe(silos::setValue);
        silos.valueProperty().addListener((_, _, folder) -> {
            if (folder != null) {
                model.choose(folder);
            }
        });
        var note = new Label(texts.get("silos.read-only"), new FontIcon(Feather.LOCK));
        note.getStyleClass().add("note");
        note.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(
                silos,
                note,
                room,
                actions.button("check.silo"),
                new ExportMenu(model, this::chosen, (menu, name) -> asking.apply(menu, name)));
        head.getChildren().addAll(further);
        head.getStyleClass().add("repository-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node body(Opener opener) {
        var copy = new MenuButton(texts.get("copy.menu"), new FontIcon(Feather.COPY));
        copy.setId("copy");
        copy.getItems()
                .setAll(actions.contextMenu(BrowserActions.COPY.toArray(String[]::new))
                        .getItems());
        var object = new ObjectView(
                model.object(),
                model.words(),
                opener,
                List.of(
                        copy,
                        actions.button("open.source"),
                        actions.button("open.folder"),
                        actions.button("check.object")));
        var split = new SplitPane(new FacetsView(model.search(), model.words()), search, object);
        split.setId("repository-split");
        split.setDividerPositions(0.17, 0.56);
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        var none = new EmptyState(Feather.ARCHIVE, texts.get("silos.none"), texts.get("silos.none-why"));
        none.setId("repository-none");
        var problem = new Label();
        problem.setId("repository-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        var empty = new VBox(none, problem);
        empty.setAlignment(Pos.CENTER);
        model.shelfProperty().subscribe(shelf -> {
            split.setVisible(shelf != null);
            empty.setVisible(shelf == null);
        });
        return new StackPane(empty, split);
    }

    private Node foot() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(texts.get("work.name"));
        var words = new Label();
        words.setId("work-words");
        words.textProperty().bind(model.errand().wordsProperty());
        var going = new HBox(bar, words, actions.button("work.stop"));
        going.setId("work");
        going.getStyleClass().add("work");
        going.setAlignment(Pos.CENTER_LEFT);
        going.visibleProperty().bind(model.errand().runningProperty());
        going.managedProperty().bind(going.visibleProperty());
        // why: an unseen bar would go on moving
        model.errand().runningProperty().subscribe(running -> bar.setProgress(running ? -1 : 0));
        return new VBox(going, checked());
    }

    private Node checked() {
        var summary = new Label();
        summary.setId("check-summary");
        summary.textProperty().bind(model.check().summaryProperty());
        summary.setWrapText(true);
        var findings = new ListView<Finding>();
        findings.setId("check-findings");
        findings.setAccessibleText(texts.get("check.name"));
        findings.setCellFactory(_ -> new FindingCell());
        findings.getSelectionModel().selectedItemProperty().addListener((_, _, finding) -> {
            if (finding != null) {
                model.read(finding.identifier());
            }
        });
        model.check().findingsProperty().subscribe(found -> {
            findings.getItems().setAll(found);
            findings.setVisible(!found.isEmpty());
            findings.setManaged(!found.isEmpty());
        });
        var download = actions.button("check.download");
        download.visibleProperty().bind(download.disabledProperty().not());
        download.managedProperty().bind(download.visibleProperty());
        download.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(summary, download);
        line.getStyleClass().add("checked-line");
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(line, findings);
        box.getStyleClass().add("checked");
        box.visibleProperty().bind(model.check().summaryProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private record Listed(List<String> identifiers) implements Chosen {
        @Override
        public long count() {
            return identifiers.size();
        }

        @Override
        public Stream<String> open() {
            return identifiers.stream();
        }
    }

    private static final class SiloCell extends ListCell<Path> {
        @Override
        protected void updateItem(@Nullable Path folder, boolean empty) {
            super.updateItem(folder, empty);
            setText(empty || folder == null ? null : SiloFolders.name(folder));
        }
    }

    private final class FindingCell extends ListCell<Finding> {
        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(empty || finding == null ? null : words(finding));
            setGraphic(empty ? null : new FontIcon(Feather.ALERT_TRIANGLE));
        }

        /** What was altered with both checksums, one below the other, so that they can be compared by eye. */
        private String words(Finding finding) {
            String what = kind(finding.kind()) + ": ";
            Finding.Checksums checksums = finding.checksums();
            return checksums == null
                    ? what + finding.message()
                    : what
                            + texts.format(
                                    "finding.checksums",
                                    finding.part(),
                                    finding.version(),
                                    finding.identifier(),
                                    checksums.algorithm(),
                                    checksums.recorded(),
                                    checksums.found());
        }

        private String kind(Finding.Kind kind) {
            return switch (kind) {
                case MISSING -> texts.get("finding.missing");
                case ALTERED -> texts.get("finding.altered");
                case EXTRA -> texts.get("finding.extra");
                case UNREADABLE -> texts.get("finding.unreadable");
                case BAD_MANIFEST -> texts.get("finding.manifest");
            };
        }
    }
}
