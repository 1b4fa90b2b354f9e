package org.windrow.view.tree;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.index.search.ObjectRef;
import org.windrow.view.work.Words;

/** The folders of a silo as a tree; what is chosen in it opens its object. */
public final class FoldersView extends VBox {

    private static final double ROW_HEIGHT = 2.2;

    private final FoldersViewModel model;
    private final Words words;
    private final TreeView<FolderEntry> tree = new TreeView<>();
    private final Label problem = new Label();

    /** @param chosen told which object is to be read */
    public FoldersView(FoldersViewModel model, Words words, Consumer<ObjectRef> chosen) {
        this.model = model;
        this.words = words;
        getStyleClass().add("folders");
        tree.setId("folders");
        tree.setAccessibleText(words.texts().get("folders.name"));
        tree.setAccessibleHelp(words.texts().get("folders.help"));
        tree.setStyle("-fx-fixed-cell-size: " + ROW_HEIGHT + "em;");
        tree.setCellFactory(_ -> new EntryCell());
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                model.object(item.getValue()).ifPresent(chosen);
            }
        });
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open(tree.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            TreeItem<FolderEntry> item = tree.getSelectionModel().getSelectedItem();
            if (event.getButton() == MouseButton.PRIMARY
                    && item != null
                    && item.getValue().kind() == FolderEntry.Kind.MORE) {
                open(item);
            }
        });
        problem.setId("folders-problem");
        problem.getStyleClass().add("complaint");
        problem.setWrapText(true);
        problem.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(problem, tree);
        model.topProperty().subscribe(this::show);
        // why only then: nobody waits for a disk to read what is not looked at
        visibleProperty().subscribe(_ -> show(model.topProperty().get()));
    }

    private void show(@Nullable FolderEntry top) {
        problem.setText("");
        if (top == null || !isVisible()) {
            tree.setRoot(null);
            return;
        }
        var root = new FolderItem(model, top, problem::setText);
        tree.setShowRoot(!model.isAboveSilos(top));
        tree.setRoot(root);
        root.setExpanded(true);
    }

    private void open(@Nullable TreeItem<FolderEntry> item) {
        if (item == null) {
            return;
        }
        if (item.getValue().kind() == FolderEntry.Kind.MORE && item.getParent() instanceof FolderItem folder) {
            folder.readOn(item);
        } else {
            item.setExpanded(!item.isExpanded());
        }
    }

    private final class EntryCell extends TreeCell<FolderEntry> {
        @Override
        protected void updateItem(@Nullable FolderEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setText(text(entry));
            setGraphic(new FontIcon(icon(entry.kind())));
            setAccessibleText(kind(entry.kind()) + ": " + text(entry));
        }

        private String text(FolderEntry entry) {
            return switch (entry.kind()) {
                case OBJECT -> entry.identifier().isEmpty() ? entry.name() : entry.name() + "   " + entry.identifier();
                case FILE -> entry.name() + "   " + words.bytes(entry.size());
                case LINK -> entry.name() + "   " + words.texts().get("folders.link");
                case MORE -> words.texts().format("folders.more", entry.size());
                case BRANCH, VERSION, FOLDER -> entry.name();
            };
        }

        private String kind(FolderEntry.Kind kind) {
            return switch (kind) {
                case BRANCH, FOLDER, MORE -> words.texts().get("folders.kind-folder");
                case OBJECT -> words.texts().get("folders.kind-object");
                case VERSION -> words.texts().get("folders.kind-version");
                case FILE -> words.texts().get("folders.kind-file");
                case LINK -> words.texts().get("folders.kind-link");
            };
        }

        private static Ikon icon(FolderEntry.Kind kind) {
            return switch (kind) {
                case BRANCH, FOLDER -> Feather.FOLDER;
                case OBJECT -> Feather.PACKAGE;
                case VERSION -> Feather.CLOCK;
                case FILE -> Feather.FILE;
                case LINK -> Feather.LINK;
                case MORE -> Feather.MORE_HORIZONTAL;
            };
        }
    }
}
