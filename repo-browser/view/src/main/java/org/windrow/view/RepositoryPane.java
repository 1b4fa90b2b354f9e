package org.windrow.view;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Action;
import org.windrow.fxkit.action.Actions;
import org.windrow.store.fixity.Finding;
import org.windrow.view.check.CheckViewModel.Found;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.reading.ObjectView;
import org.windrow.view.search.FacetsView;
import org.windrow.view.search.SearchView;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.side.AsideMenu;
import org.windrow.view.side.DeleteDialog;
import org.windrow.view.side.FileTextBox;
import org.windrow.view.side.FolderDrop;
import org.windrow.view.side.NewsView;
import org.windrow.view.side.SavedView;
import org.windrow.view.tree.FoldersView;
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
    private final SavedView saved;
    private final SearchView search;
    private final Actions actions;
    private BiFunction<ExportMenu, String, @Nullable File> where = ExportMenu::ask;
    private Supplier<@Nullable File> which = this::askForFolder;

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
        saved = new SavedView(model.search(), model.kept(), texts);
        actions = BrowserActions.of(model, opener, notices, asking());
        search = new SearchView(
                model.search(),
                texts,
                model.layoutProperty(),
                new FoldersView(model.folders(), model.words(), model::read),
                model::read,
                actions.button("object.delete"),
                actions.button("select.none"));
        search.setMenu(actions.contextMenu("select.all", "select.none", "", "object.delete"));
        setTop(head(further));
        setCenter(body(opener));
        setBottom(foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
        FolderDrop.install(this, model::open);
    }

    private BrowserActions.Asking asking() {
        return new BrowserActions.Asking() {
            @Override
            public void searchText() {
                search.focusField();
            }

            @Override
            public void folder() {
                File folder = which.get();
                if (folder != null) {
                    model.open(folder.toPath());
                }
            }

            @Override
            public void nameOfSearch() {
                saved.beginSaving();
            }

            @Override
            public void otherName() {
                saved.beginRenaming();
            }

            @Override
            public void removeSearch() {
                saved.remove();
            }

            @Override
            public ObservableValue<Boolean> searchChosen() {
                return saved.list()
                        .getSelectionModel()
                        .selectedItemProperty()
                        .map(Objects::nonNull)
                        .orElse(false);
            }

            @Override
            public void delete() {
                RepositoryPane.this.delete();
            }
        };
    }

    private @Nullable File askForFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("silos.open"));
        return chooser.showDialog(getScene().getWindow());
    }

    private void delete() {
        OpenSilos silos = model.openProperty().get();
        Chosen chosen = model.chosen().orElse(null);
        ObjectPage page = model.object().pageProperty().get();
        if (silos == null || chosen == null) {
            return;
        }
        boolean one = chosen.count() == 1 && page != null;
        String what = one ? texts.format("delete.one", page.title()) : texts.format("delete.many", chosen.count());
        String where = one ? silos.names().of(page.silo()) : model.export().called(silos);
        if (DeleteDialog.asks(
                getScene().getWindow(), model.words(), model.aside().wouldBeKeptUntil(), what, where)) {
            model.aside().delete(chosen);
        }
    }

    /** All that a person can do here. */
    public Actions actions() {
        return actions;
    }

    /** Asks for the place of an export in another way than with the system's window, which a test does not have. */
    void askWith(BiFunction<ExportMenu, String, @Nullable File> other) {
        where = other;
    }

    /** Asks for the folder of a silo in another way than with the system's window, which a test does not have. */
    void askForFolderWith(Supplier<@Nullable File> other) {
        which = other;
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

    private Node head(Node... further) {
        var note = new Label();
        var ours = model.aside().oursProperty();
        note.textProperty().bind(Bindings.createStringBinding(this::note, ours, model.openProperty()));
        note.graphicProperty().bind(ours.map(some -> new FontIcon(some.isEmpty() ? Feather.LOCK : Feather.ARCHIVE)));
        note.visibleProperty().bind(model.openProperty().isNotNull());
        note.getStyleClass().add("note");
        note.setMinWidth(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        HoverTip.whole(note);
        var head = new WrapRow(
                new SilosBar(model, actions.get("browse.open")),
                note,
                actions.button("check.silo"),
                new ExportMenu(model, model::chosen, (menu, name) -> where.apply(menu, name)));
        head.getChildren().addAll(further);
        head.getStyleClass().add("repository-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Whether objects can be deleted, which may be so in some of several silos. */
    private String note() {
        int ours = model.aside().oursProperty().get().size();
        OpenSilos open = model.openProperty().get();
        if (open == null || ours == 0) {
            return texts.get("silos.read-only");
        }
        return ours < open.shelves().size() ? texts.get("silos.some-ours") : texts.get("silos.ours");
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
        var split = new SplitPane(left(), search, object);
        split.setId("repository-split");
        split.setDividerPositions(0.17, 0.56);
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        var none = new EmptyState(
                Feather.ARCHIVE, texts.get("silos.none"), texts.get("silos.none-why"), actions.button("browse.open"));
        none.setId("repository-none");
        var problem = new Label();
        problem.setId("repository-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        var empty = new VBox(none, problem);
        empty.setAlignment(Pos.CENTER);
        // why: what is not seen is not to make the window's content wider than the window
        split.managedProperty().bind(split.visibleProperty());
        model.openProperty().subscribe(open -> {
            split.setVisible(open != null);
            empty.setVisible(open == null);
        });
        return new StackPane(empty, split);
    }

    private Node left() {
        var facets = new FacetsView(model.search(), model.words());
        VBox.setVgrow(facets, Priority.ALWAYS);
        var left = new VBox(
                new NewsView(model.search().news(), model.words(), actions),
                saved.with(actions),
                facets,
                new FileTextBox(model.fileText(), texts),
                new AsideMenu(model.aside(), model.words()));
        left.getStyleClass().add("side");
        // why: a box that is too low would make all of them lower, and only the facets can be scrolled
        left.getChildren().stream()
                .filter(each -> !each.equals(facets))
                .forEach(each -> ((Region) each).setMinHeight(Region.USE_PREF_SIZE));
        return left;
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
        var findings = new ListView<Found>();
        findings.setId("check-findings");
        findings.setAccessibleText(texts.get("check.name"));
        findings.setCellFactory(_ -> new FindingCell());
        findings.getSelectionModel().selectedItemProperty().addListener((_, _, found) -> {
            if (found != null) {
                model.read(found.object());
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

    private final class FindingCell extends ListCell<Found> {
        @Override
        protected void updateItem(@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            setText(empty || found == null ? null : words(found.finding()));
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
