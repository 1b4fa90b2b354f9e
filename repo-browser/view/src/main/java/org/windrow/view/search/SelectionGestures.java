package org.windrow.view.search;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.windrow.view.selection.Selection;

/**
 * Mouse and keys that select, as lists everywhere have them: a click one, with Ctrl one more or less, with Shift up to there; the
 * arrows with Shift, Ctrl+Space, Escape. What needs no key pressed beside it is left to the table.
 */
final class SelectionGestures {

    private final TableView<?> table;
    private final ResultList results;
    private final Selection selection;
    private boolean own;

    SelectionGestures(TableView<?> table, ResultList results) {
        this.table = table;
        this.results = results;
        this.selection = results.selection();
    }

    void install() {
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> {
            if (!own && index.intValue() >= 0) {
                selection.only(index.intValue());
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void pressed(MouseEvent event) {
        int place = place(event);
        if (place < 0 || event.getButton() == MouseButton.MIDDLE) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            if (!selection.contains(place)) {
                lead(place);
                selection.only(place);
            }
            // why: the table would select the one row under the mouse, and what is in the menu is for all of them
            event.consume();
        } else if (event.isShiftDown()) {
            lead(place);
            selection.extendTo(place);
            event.consume();
        } else if (event.isShortcutDown()) {
            lead(place);
            selection.toggle(place);
            event.consume();
        } else {
            // why here too: a click on the row that is read already changes nothing in the table
            selection.only(place);
        }
    }

    private int place(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof TableRow<?>)) {
            at = at.getParent();
        }
        return at instanceof TableRow<?> row && !row.isEmpty() ? row.getIndex() : -1;
    }

    private void typed(KeyEvent event) {
        int size = results.rows().size();
        int at = table.getSelectionModel().getSelectedIndex();
        if (size == 0) {
            return;
        }
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            results.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && event.isShortcutDown() && at >= 0) {
            selection.toggle(at);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && selection.countProperty().get() > 1) {
            if (at >= 0) {
                selection.only(at);
            } else {
                selection.clear();
            }
            event.consume();
        } else if (event.isShiftDown() && !event.isAltDown()) {
            int to = to(event.getCode(), at, size);
            if (to >= 0) {
                lead(to);
                table.scrollTo(Math.max(0, to - 3));
                selection.extendTo(to);
                event.consume();
            }
        }
    }

    /** Where a key leads to; -1 if it leads nowhere. */
    private int to(KeyCode key, int at, int size) {
        int from = Math.max(at, 0);
        int to = switch (key) {
            case UP -> from - 1;
            case DOWN -> from + 1;
            case PAGE_UP -> from - page();
            case PAGE_DOWN -> from + page();
            case HOME -> 0;
            case END -> size - 1;
            default -> -1;
        };
        boolean leads = switch (key) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> true;
            default -> false;
        };
        return leads ? Math.clamp(to, 0, size - 1) : -1;
    }

    private int page() {
        double row = table.getFixedCellSize();
        return row > 0 ? Math.max(1, (int) (table.getHeight() / row) - 2) : 10;
    }

    /** Makes a row the one that is read. */
    private void lead(int place) {
        own = true;
        try {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(place);
        } finally {
            own = false;
        }
    }
}
