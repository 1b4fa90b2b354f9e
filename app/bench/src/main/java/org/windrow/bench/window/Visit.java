package org.windrow.bench.window;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a visitor does in the window, from a thread of its own. Each deed is one task on the JavaFX thread, and waited for. */
final class Visit {

    private final Stage stage;

    private Visit(Stage stage) {
        this.stage = stage;
    }

    /** Begins in the window that is shown. */
    static Visit begin() {
        return new Visit(onFx(() -> (Stage) Window.getWindows().getFirst()));
    }

    static <T> T onFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, Platform::runLater).join();
    }

    static void onFx(Runnable task) {
        CompletableFuture.runAsync(task, Platform::runLater).join();
    }

    /** Presses a button. */
    void press(String id) {
        onFx(() -> find(id, ButtonBase.class).fire());
    }

    /** Presses a key, where the focus is. */
    void key(KeyCode code, boolean shortcut) {
        onFx(() -> {
            Scene scene = stage.getScene();
            Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            var pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
            Event.fireEvent(focused, pressed);
        });
    }

    /** Writes into a field, all at once. */
    void write(String id, String text) {
        onFx(() -> find(id, TextInputControl.class).setText(text));
    }

    /** Selects a row, counted from 0, and brings it into sight. */
    void selectRow(String table, int row) {
        onFx(() -> {
            TableView<?> view = find(table, TableView.class);
            view.scrollTo(row);
            view.getSelectionModel().clearAndSelect(row);
        });
    }

    /** Scrolls a table to where a fraction of its rows is above. */
    void scroll(String table, double fraction) {
        onFx(() -> {
            TableView<?> view = find(table, TableView.class);
            view.scrollTo((int) ((view.getItems().size() - 1) * fraction));
        });
    }

    /** Scrolls a list to where a fraction of its rows is above. */
    void scrollList(String list, double fraction) {
        onFx(() -> {
            ListView<?> view = find(list, ListView.class);
            view.scrollTo((int) ((view.getItems().size() - 1) * fraction));
        });
    }

    /** How many rows a table has. */
    int rows(String table) {
        return onFx(() -> find(table, TableView.class).getItems().size());
    }

    /** How many columns a table has. */
    int columns(String table) {
        return onFx(() -> find(table, TableView.class).getColumns().size());
    }

    /** Sorts a table by a column, counted from 0; by none if it is negative. */
    void sort(String table, int column) {
        onFx(() -> {
            TableView<?> view = find(table, TableView.class);
            sort(view, column);
        });
    }

    /** Gives the window another size. */
    void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private static <T> void sort(TableView<T> table, int column) {
        table.getSortOrder().clear();
        if (column >= 0) {
            TableColumn<T, ?> by = table.getColumns().get(column);
            table.getSortOrder().add(by);
        }
    }

    private <N extends Node> N find(String id, Class<N> type) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new IllegalStateException("There is no " + id + " in the window");
        }
        return type.cast(found);
    }
}
