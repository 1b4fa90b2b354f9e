package org.windrow.fxkit.action;

import atlantafx.base.theme.Styles;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that a person can do in a window. Menus, buttons and shortcuts are made from here, so that they never differ. */
public final class Actions {

    private final Map<String, Action> byId = new LinkedHashMap<>();

    /**
     * Adds an action.
     *
     * @throws IllegalArgumentException if there is already one of that id
     */
    public void add(Action action) {
        if (byId.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("Two actions are called " + action.id());
        }
    }

    /** All of them, in the order in which they were added. */
    public Collection<Action> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * The action of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id);
        }
        return action;
    }

    /** A button that does an action; its node id is the action's with dashes: {@code source-harvest}. */
    public Button button(String id) {
        Action action = get(id);
        var button = new Button(action.text(), new FontIcon(action.icon()));
        button.setId(nodeId(id));
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        if (!action.shortcuts().isEmpty()) {
            button.setTooltip(new Tooltip(
                    action.text() + "  " + action.shortcuts().getFirst().getDisplayText()));
        }
        return button;
    }

    /** A button that shows its action's picture only; the words are in its tooltip and for screen readers. */
    public Button iconButton(String id) {
        Button button = button(id);
        button.setText(null);
        button.setAccessibleText(get(id).text());
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip(get(id).text()));
        }
        button.getStyleClass().add(Styles.BUTTON_ICON);
        return button;
    }

    /** Fills a menu with actions; an empty id makes a line between two groups. */
    public void fill(Menu menu, String... ids) {
        menu.getItems()
                .setAll(Stream.of(ids)
                        .map(id -> id.isEmpty() ? new SeparatorMenuItem() : menuItem(id, true))
                        .toList());
    }

    /** A context menu of actions; an empty id makes a line between two groups. */
    public ContextMenu contextMenu(String... ids) {
        var menu = new ContextMenu();
        for (String id : ids) {
            // why: a second item with the same accelerator in one scene would do the action twice.
            menu.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : menuItem(id, false));
        }
        return menu;
    }

    /** Makes the shortcuts work that no menu shows: all but the first of each action. */
    public void installFurtherShortcuts(Scene scene) {
        for (Action action : byId.values()) {
            action.shortcuts().stream()
                    .skip(1)
                    .forEach(keys -> scene.getAccelerators().put(keys, action::run));
        }
    }

    private MenuItem menuItem(String id, boolean withShortcut) {
        Action action = get(id);
        var item = new MenuItem(action.text(), new FontIcon(action.icon()));
        item.setId("menu-" + nodeId(id));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        item.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        if (withShortcut && !action.shortcuts().isEmpty()) {
            item.setAccelerator(action.shortcuts().getFirst());
        }
        return item;
    }

    private static String nodeId(String id) {
        return id.replace('.', '-');
    }
}
