package org.windrow.cli.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The way of {@link Training} through the window: what people do on their first day, so that its code is in the cache. On the
 * JavaFX thread. What does not come into the window for a while is passed by and noted; nobody is to miss the cache for it.
 */
final class TrainingWalk {

    private static final int PATIENCE = 100;
    private static final int LEAST_PATIENCE = 5;

    private final Window window;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final List<String> missed = new ArrayList<>();
    private int tries;

    /**
     * Something to do.
     *
     * @param id what it is done with
     * @param deed does it, and tells whether it could be done
     */
    private record Step(String id, Predicate<@Nullable Node> deed) {}

    TrainingWalk(Window window) {
        this.window = window;
        sources();
        queues();
        workersAndLogs();
        repository();
        rest();
    }

    /** Takes the next step, or tries it again if it could not be done; false if there is none left. */
    boolean step() {
        Step next = steps.peek();
        if (next == null) {
            return false;
        }
        tries++;
        // why anew each time: the window comes with a scene that holds its name only
        boolean done = next.deed().test(window.getScene().lookup("#" + next.id()));
        // why less: if one thing does not come for long, the others most likely do not come either
        boolean lost = !done && tries >= (missed.isEmpty() ? PATIENCE : LEAST_PATIENCE);
        if (lost) {
            missed.add(next.id());
        }
        if (done || lost) {
            steps.remove();
            tries = 0;
        }
        return true;
    }

    /** What did not come into the window. */
    List<String> missed() {
        return List.copyOf(missed);
    }

    private void queues() {
        press("rail-queues");
        row("queues-table", 0);
        for (String tab : List.of("waiting", "in-flight", "failed", "chart")) {
            press("tab-" + tab);
        }
    }

    private void sources() {
        press("rail-sources");
        row("sources-table", 0);
        for (String tab : List.of("history", "problems", "settings", "run")) {
            press("detail-tab-" + tab);
        }
        sort("sources-table");
        press("source-new");
        press("new-cancel");
    }

    private void workersAndLogs() {
        press("rail-workers");
        row("workers-table", 0);
        row("workers-table", 1);
        sort("workers-table");
        press("rail-logs");
        write("logs-search", "1");
        write("logs-search", "");
        with("log-lines", ListView.class, lines -> {
            lines.scrollTo(0);
            return true;
        });
    }

    private void repository() {
        press("rail-repository");
        row("results", 0);
        press("layout-table");
        row("results", 1);
        write("search-field", "the");
        row("results", 0);
        press("layout-list");
        write("search-field", "");
    }

    private void rest() {
        press("rail-activity");
        press("rail-preferences");
        key(KeyCode.K, true);
        write("palette-query", "so");
        key(KeyCode.ESCAPE, false);
        key(KeyCode.F1, false);
        key(KeyCode.ESCAPE, false);
        press("rail-sources");
    }

    private void press(String id) {
        with(id, ButtonBase.class, button -> {
            button.fire();
            return true;
        });
    }

    private void write(String id, String text) {
        with(id, TextInputControl.class, field -> {
            field.setText(text);
            return true;
        });
    }

    private void row(String id, int row) {
        with(id, TableView.class, table -> {
            table.scrollTo(row);
            table.getSelectionModel().clearAndSelect(row);
            return row < table.getItems().size();
        });
    }

    private void sort(String id) {
        with(id, TableView.class, table -> {
            sortByFirst((TableView<?>) table);
            return true;
        });
    }

    private static <T> void sortByFirst(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
        table.getSortOrder().clear();
    }

    /** A key, pressed where the focus is. */
    private void key(KeyCode code, boolean shortcut) {
        steps.add(new Step(code.getName(), _ -> {
            Scene scene = window.getScene();
            Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
            return true;
        }));
    }

    private <N extends Node> void with(String id, Class<N> type, Predicate<N> deed) {
        steps.add(new Step(id, node -> type.isInstance(node) && deed.test(type.cast(node))));
    }
}
