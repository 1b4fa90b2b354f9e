package org.windrow.desktop.shell;

import java.util.Set;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.fxkit.SpareTime;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;
import org.windrow.fxkit.action.CommandPalette;
import org.windrow.fxkit.action.ShortcutSheet;

/** What helps to find the other actions, over the window: the palette and the sheet of shortcuts, made from the registry. */
final class Help extends StackPane {

    private static final String PALETTE = "help.palette";

    private final Texts texts;
    private final Actions actions;
    private @Nullable CommandPalette palette;
    private @Nullable ShortcutSheet sheet;

    /** Adds the actions that open them. */
    Help(Texts texts, Actions actions, SpareTime spare) {
        this.texts = texts;
        this.actions = actions;
        // why: while nothing is open the window below is to be reached
        setPickOnBounds(false);
        spare.add(this::palette);
        spare.add(this::sheet);
        ShellActions.add(
                actions,
                texts,
                PALETTE,
                "action.palette",
                Feather.COMMAND,
                ShellActions.ALWAYS,
                () -> palette().open(),
                "Shortcut+K",
                "Shortcut+Shift+P");
        ShellActions.add(
                actions,
                texts,
                "help.shortcuts",
                "action.shortcuts",
                Feather.HELP_CIRCLE,
                ShellActions.ALWAYS,
                () -> sheet().open(),
                "F1",
                "Shortcut+Slash");
    }

    private CommandPalette palette() {
        if (palette == null) {
            palette = new CommandPalette(
                    actions,
                    Set.of(PALETTE),
                    new CommandPalette.Words(
                            texts.get("palette.prompt"), texts.get("palette.list"), texts.get("palette.nothing")));
            getChildren().add(palette);
        }
        return palette;
    }

    private ShortcutSheet sheet() {
        if (sheet == null) {
            sheet = new ShortcutSheet(
                    actions, new ShortcutSheet.Words(texts.get("sheet.title"), texts.get("sheet.close"), this::nameOf));
            getChildren().add(sheet);
        }
        return sheet;
    }

    private String nameOf(String group) {
        return switch (group) {
            case "source" -> texts.get("pane.sources");
            case "queue" -> texts.get("pane.queues");
            case "worker" -> texts.get("pane.workers");
            case "logs" -> texts.get("pane.logs");
            case "go" -> texts.get("menu.view");
            case "help" -> texts.get("menu.help");
            default -> texts.get("app.name");
        };
    }
}
