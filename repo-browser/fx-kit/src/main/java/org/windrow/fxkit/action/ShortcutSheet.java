package org.windrow.fxkit.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windrow.fxkit.HoverTip;

/** All shortcuts on one sheet, grouped by what the first parts of the actions' ids are called. */
public final class ShortcutSheet extends Overlay {

    /** So many times an arrow key scrolls what the sheet shows at a time. */
    private static final int LINES = 12;

    /**
     * What the sheet says.
     *
     * @param title what it is
     * @param close the button that closes it
     * @param group the name of a group, from the first part of its actions' ids
     */
    public record Words(String title, String close, UnaryOperator<String> group) {}

    private final Actions actions;
    private final Words words;
    private final Button close;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final ScrollPane scroll = new ScrollPane();

    /** @param actions all that can be done; those without a shortcut are left out */
    public ShortcutSheet(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
        setId("shortcut-sheet");
        var title = new Label(words.title());
        title.getStyleClass().add("sheet-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close = new Button(words.close());
        close.setId("shortcut-sheet-close");
        close.setOnAction(_ -> close());
        var head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("sheet-column");
        right.getStyleClass().add("sheet-column");
        var columns = new HBox(left, right);
        columns.getStyleClass().add("sheet-columns");
        scroll.setContent(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var card = new VBox(head, scroll);
        card.getStyleClass().add("sheet");
        show(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::scroll);
    }

    /** Opens it. */
    public void open() {
        fill();
        open(close);
    }

    /** why: the focus stays on the button, and yet a sheet that is higher than the window is to be read by the keyboard */
    private void scroll(KeyEvent event) {
        double hidden = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double page = scroll.getViewportBounds().getHeight() / hidden;
        double step = switch (event.getCode()) {
            case DOWN -> page / LINES;
            case UP -> -page / LINES;
            case PAGE_DOWN -> page;
            case PAGE_UP -> -page;
            case END -> 1;
            case HOME -> -1;
            default -> 0;
        };
        if (step != 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + step, 0, 1));
            event.consume();
        }
    }

    private void fill() {
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Action action : actions.all()) {
            if (!action.shortcuts().isEmpty()) {
                groups.computeIfAbsent(words.group().apply(groupOf(action)), ShortcutSheet::group)
                        .getChildren()
                        .add(line(action));
            }
        }
        // why: two columns of about the same length need the least height
        int half = groups.values().stream()
                        .mapToInt(group -> group.getChildren().size())
                        .sum()
                / 2;
        left.getChildren().clear();
        right.getChildren().clear();
        int placed = 0;
        for (VBox group : groups.values()) {
            (placed < half ? left : right).getChildren().add(group);
            placed += group.getChildren().size();
        }
    }

    private static String groupOf(Action action) {
        return action.id().replaceFirst("\\..*", "");
    }

    private static VBox group(String name) {
        var title = new Label(name);
        title.getStyleClass().add("sheet-group-title");
        var group = new VBox(title);
        group.getStyleClass().add("sheet-group");
        return group;
    }

    private static HBox line(Action action) {
        var text = new Label(action.text());
        HoverTip.whole(text);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(text, space);
        line.getStyleClass().add("sheet-line");
        line.setAlignment(Pos.CENTER_LEFT);
        for (KeyCombination keys : action.shortcuts()) {
            var label = new Label(keys.getDisplayText());
            label.getStyleClass().add("keys");
            label.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(label);
        }
        return line;
    }
}
