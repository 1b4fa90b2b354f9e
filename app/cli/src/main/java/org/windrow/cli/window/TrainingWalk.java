package org.windrow.cli.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
     * @param name what it is done with
     * @param deed does it, and tells whether it could be done
     */
    private record Step(String name, BooleanSupplier deed) {}

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
        boolean done = next.deed().getAsBoolean();
        // why less: if one thing does not come for long, the others most likely do not come either
        boolean lost = !done && tries >= (missed.isEmpty() ? PATIENCE : LEAST_PATIENCE);
        if (lost) {
            missed.add(next.name());
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
        use("log-lines", ListView.class, lines -> lines.scrollTo(0));
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
        use(id, ButtonBase.class, ButtonBase::fire);
    }

    private void write(String id, String text) {
        use(id, TextInputControl.class, field -> field.setText(text));
    }

    private void row(String id, int row) {
        useOnce(id, TableView.class, table -> row < table.getItems().size(), table -> {
            table.scrollTo(row);
            table.getSelectionModel().clearAndSelect(row);
        });
    }

    private void sort(String id) {
        use(id, TableView.class, table -> sortByFirst((TableView<?>) table));
    }

    private static <T> void sortByFirst(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
        table.getSortOrder().clear();
    }

    /** A key, pressed where the focus is. */
    private void key(KeyCode code, boolean shortcut) {
        steps.add(new Step(code.getName(), () -> {
            Scene scene = window.getScene();
            Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
            return true;
        }));
    }

    private <N extends Node> void use(String id, Class<N> type, Consumer<N> deed) {
        useOnce(id, type, _ -> true, deed);
    }

    /** Does something with what is in the window, once that is ready. */
    private <N extends Node> void useOnce(String id, Class<N> type, Predicate<N> ready, Consumer<N> deed) {
        steps.add(new Step(id, () -> {
            // why anew each time: the window comes with a scene that holds its name only
            Node found = window.getScene().lookup("#" + id);
            boolean there = type.isInstance(found) && ready.test(type.cast(found));
            if (there) {
                deed.accept(type.cast(found));
            }
            return there;
        }));
    }
}
