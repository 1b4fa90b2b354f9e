package org.windrow.fxkit.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All shortcuts on one sheet, grouped by the first part of the actions' ids. */
public final class ShortcutSheet extends Overlay {

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
    private final FlowPane columns = new FlowPane();

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
        columns.getStyleClass().add("sheet-columns");
        var card = new VBox(head, columns);
        card.getStyleClass().add("sheet");
        show(card);
    }

    /** Opens it. */
    public void open() {
        fill();
        open(close);
    }

    private void fill() {
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Action action : actions.all()) {
            if (!action.shortcuts().isEmpty()) {
                groups.computeIfAbsent(
                                groupOf(action), id -> group(words.group().apply(id)))
                        .getChildren()
                        .add(line(action));
            }
        }
        columns.getChildren().setAll(groups.values());
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
