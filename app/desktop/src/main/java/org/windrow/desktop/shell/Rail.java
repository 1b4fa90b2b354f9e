package org.windrow.desktop.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Action;
import org.windrow.fxkit.action.Actions;

/** The panes to choose from, at the left edge. */
final class Rail extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Pane, ToggleButton> buttons = new EnumMap<>(Pane.class);

    /** @param unread how many things in the activity nobody has seen yet */
    Rail(ShellViewModel model, Texts texts, Actions actions, ObservableValue<? extends Number> unread) {
        setId("rail");
        getStyleClass().add("rail");
        var name = new Label(texts.get("app.name"), new FontIcon(Feather.WIND));
        name.getStyleClass().add("rail-name");
        getChildren().add(name);
        add(Pane.SOURCES, texts.get("pane.sources"), actions.get("go.sources"));
        add(Pane.QUEUES, texts.get("pane.queues"), actions.get("go.queues"));
        add(Pane.WORKERS, texts.get("pane.workers"), actions.get("go.workers"));
        add(Pane.LOGS, texts.get("pane.logs"), actions.get("go.logs"));
        add(Pane.REPOSITORY, texts.get("pane.repository"), actions.get("go.repository"));
        ToggleButton activity = add(Pane.ACTIVITY, texts.get("pane.activity"), actions.get("go.activity"));
        add(Pane.PREFERENCES, texts.get("pane.preferences"), actions.get("go.preferences"));
        showUnread(activity, texts, unread);
        model.paneProperty().subscribe(pane -> {
            ToggleButton button = buttons.get(pane);
            if (button != null) {
                button.setSelected(true);
            }
        });
    }

    private ToggleButton add(Pane pane, String text, Action action) {
        var label = new Label(text, new FontIcon(action.icon()));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(label);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new ToggleButton(null, line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("rail-" + action.id().replaceFirst("go\\.", ""));
        button.getStyleClass().add("rail-button");
        button.setAccessibleText(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setTooltip(
                new Tooltip(text + "  " + action.shortcuts().getFirst().getDisplayText()));
        // why: a second press on a toggle button lets go of it, but one pane is always shown.
        button.setOnAction(_ -> button.setSelected(true));
        // why not with the press: the arrow keys choose without one
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                action.run();
            }
        });
        buttons.put(pane, button);
        getChildren().add(button);
        return button;
    }

    private static void showUnread(ToggleButton button, Texts texts, ObservableValue<? extends Number> unread) {
        var badge = new Label();
        badge.getStyleClass().add("rail-badge");
        ((HBox) button.getGraphic()).getChildren().add(badge);
        unread.subscribe(count -> {
            badge.setText(count.toString());
            badge.setVisible(count.intValue() > 0);
            button.setAccessibleHelp(count.intValue() > 0 ? texts.format("activity.unread", count) : null);
        });
    }
}
