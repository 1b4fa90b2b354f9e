package org.windrow.view.side;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;
import org.windrow.view.kept.KeptViewModel;
import org.windrow.view.kept.SavedSearch;
import org.windrow.view.search.SearchViewModel;

/** The saved searches: click or Enter looks for one again, F2 renames it, Delete removes it. */
public final class SavedView extends VBox {

    private static final double ROW_HEIGHT = 2.1;
    private static final int MOST_ROWS = 6;

    private final SearchViewModel search;
    private final KeptViewModel kept;
    private final Texts texts;
    private final ListView<SavedSearch> list = new ListView<>();
    private final TextField name = new TextField();
    private @Nullable SavedSearch renamed;

    public SavedView(SearchViewModel search, KeptViewModel kept, Texts texts) {
        this.search = search;
        this.kept = kept;
        this.texts = texts;
        getStyleClass().add("side-group");
    }

    /** Fills it; the actions are those of {@link #beginSaving}, {@link #beginRenaming} and {@link #remove}. */
    public SavedView with(Actions actions) {
        var heading = new Label(texts.get("saved.heading"));
        heading.getStyleClass().add("facet-name");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(heading, room, actions.iconButton("saved.save"));
        head.setAlignment(Pos.CENTER_LEFT);
        var none = new Label(texts.get("saved.none"));
        none.getStyleClass().add("note");
        none.setWrapText(true);
        none.visibleProperty().bind(list.visibleProperty().not());
        none.managedProperty().bind(none.visibleProperty());
        fillList(actions.contextMenu("saved.rename", "saved.remove"));
        fillName();
        getChildren().addAll(head, name, none, list);
        return this;
    }

    private void fillList(ContextMenu menu) {
        list.setId("saved");
        list.setAccessibleText(texts.get("saved.heading"));
        list.setAccessibleHelp(texts.get("saved.help"));
        list.setCellFactory(_ -> new SearchCell());
        list.setStyle("-fx-fixed-cell-size: " + ROW_HEIGHT + "em;");
        list.setContextMenu(menu);
        list.managedProperty().bind(list.visibleProperty());
        kept.keptProperty().subscribe(now -> {
            if (!list.getItems().equals(now.searches())) {
                list.getItems().setAll(now.searches());
                double rows = Math.min(MOST_ROWS, now.searches().size()) * ROW_HEIGHT + 0.3;
                list.setStyle("-fx-fixed-cell-size: %sem; -fx-pref-height: %sem; -fx-min-height: %sem;"
                        .formatted(ROW_HEIGHT, rows, rows));
            }
            list.setVisible(!now.searches().isEmpty());
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                ask();
                event.consume();
            } else if (event.getCode() == KeyCode.F2) {
                // why here: the list takes the key for itself
                beginRenaming();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                remove();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                ask();
            }
        });
    }

    private void fillName() {
        name.setId("saved-name");
        name.setPromptText(texts.get("saved.name"));
        name.setAccessibleText(texts.get("saved.name"));
        name.setVisible(false);
        name.managedProperty().bind(name.visibleProperty());
        name.setOnAction(_ -> finish());
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                name.setVisible(false);
                event.consume();
            }
        });
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                name.setVisible(false);
            }
        });
    }

    private void ask() {
        SavedSearch chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            search.ask(chosen);
        }
    }

    /** Asks for the name under which what is searched now is saved. */
    public void beginSaving() {
        renamed = null;
        ask(search.textProperty().get().strip());
    }

    /** Asks for another name for the chosen search. */
    public void beginRenaming() {
        SavedSearch chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            renamed = chosen;
            ask(chosen.name());
        }
    }

    /** Removes the chosen search. */
    public void remove() {
        SavedSearch chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            kept.remove(chosen);
        }
    }

    /** The list, for what has to know whether a search is chosen. */
    public ListView<SavedSearch> list() {
        return list;
    }

    private void ask(String proposal) {
        name.setText(proposal);
        name.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void finish() {
        String given = name.getText();
        SavedSearch other = renamed;
        if (SavedSearch.isName(given)) {
            if (other == null) {
                kept.save(search.named(given));
            } else {
                kept.rename(other, given);
            }
            list.requestFocus();
        }
    }

    private static final class SearchCell extends ListCell<SavedSearch> {
        private final FontIcon icon = new FontIcon(Feather.BOOKMARK);

        @Override
        protected void updateItem(@Nullable SavedSearch search, boolean empty) {
            super.updateItem(search, empty);
            setText(empty || search == null ? null : search.name());
            setGraphic(empty || search == null ? null : icon);
        }
    }
}
