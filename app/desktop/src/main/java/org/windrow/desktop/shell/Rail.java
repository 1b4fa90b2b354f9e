package org.windrow.desktop.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Later;
import org.windrow.fxkit.SpareTime;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Action;
import org.windrow.fxkit.action.Actions;

/** The panes to choose from, at the left edge. */
final class Rail extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Pane, ToggleButton> buttons = new EnumMap<>(Pane.class);
    private final SpareTime spare;

    /** @param unread how many things in the activity nobody has seen yet */
    Rail(
            ShellViewModel model,
            Texts texts,
            Actions actions,
            ObservableValue<? extends Number> unread,
            SpareTime spare) {
        this.spare = spare;
        setId("rail");
        getStyleClass().add("rail");
        var name = new Label(texts.get("app.name"), new FontIcon(Feather.WIND));
        name.getStyleClass().add("rail-name");
        ToggleButton activity = button(Pane.ACTIVITY, texts.get("pane.activity"), actions.get("go.activity"));
        getChildren()
                .setAll(
                        name,
                        button(Pane.SOURCES, texts.get("pane.sources"), actions.get("go.sources")),
                        button(Pane.QUEUES, texts.get("pane.queues"), actions.get("go.queues")),
                        button(Pane.WORKERS, texts.get("pane.workers"), actions.get("go.workers")),
                        button(Pane.LOGS, texts.get("pane.logs"), actions.get("go.logs")),
                        button(Pane.REPOSITORY, texts.get("pane.repository"), actions.get("go.repository")),
                        withUnread(activity, texts, unread),
                        button(Pane.PREFERENCES, texts.get("pane.preferences"), actions.get("go.preferences")));
        model.paneProperty().subscribe(pane -> {
            ToggleButton button = buttons.get(pane);
            if (button != null) {
                button.setSelected(true);
            }
        });
    }

    private ToggleButton button(Pane pane, String text, Action action) {
        var button = new ToggleButton(text, new FontIcon(action.icon()));
        button.setMnemonicParsing(false);
        button.setId("rail-" + action.id().replaceFirst("go\\.", ""));
        button.getStyleClass().add("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        spare.add(() -> button.setTooltip(
                new Tooltip(text + "  " + action.shortcuts().getFirst().getDisplayText())));
        // why: a second press on a toggle button lets go of it, but one pane is always shown.
        button.setOnAction(_ -> button.setSelected(true));
        // why not with the press: the arrow keys choose without one
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                action.run();
            }
        });
        buttons.put(pane, button);
        return button;
    }

    /** The button, and at its end how much is unread. */
    private Node withUnread(ToggleButton button, Texts texts, ObservableValue<? extends Number> unread) {
        var badge = new Later(spare, unread.map(count -> count.intValue() > 0), () -> {
            var figure = new Label();
            figure.getStyleClass().add("rail-badge");
            figure.textProperty().bind(unread.map(Object::toString));
            return figure;
        });
        badge.getStyleClass().add("rail-badge-place");
        badge.setMouseTransparent(true);
        unread.subscribe(count -> {
            button.setAccessibleHelp(count.intValue() > 0 ? texts.format("activity.unread", count) : null);
        });
        return new StackPane(button, badge);
    }
}
