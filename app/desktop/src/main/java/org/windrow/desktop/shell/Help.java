package org.windrow.desktop.shell;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;
import org.windrow.fxkit.action.CommandPalette;
import org.windrow.fxkit.action.ShortcutSheet;

/** What helps to find the other actions: the palette and the sheet of shortcuts, both made from the registry. */
final class Help {

    private static final String PALETTE = "help.palette";

    private final CommandPalette palette;
    private final ShortcutSheet sheet;

    /** Adds the actions that open them. */
    Help(Texts texts, Actions actions) {
        palette = new CommandPalette(
                actions,
                Set.of(PALETTE),
                new CommandPalette.Words(
                        texts.get("palette.prompt"), texts.get("palette.list"), texts.get("palette.nothing")));
        sheet = new ShortcutSheet(
                actions,
                new ShortcutSheet.Words(
                        texts.get("sheet.title"), texts.get("sheet.close"), group -> nameOf(group, texts)));
        ShellActions.add(
                actions,
                texts,
                PALETTE,
                "action.palette",
                Feather.COMMAND,
                ShellActions.ALWAYS,
                palette::open,
                "Shortcut+K",
                "Shortcut+Shift+P");
        ShellActions.add(
                actions,
                texts,
                "help.shortcuts",
                "action.shortcuts",
                Feather.HELP_CIRCLE,
                ShellActions.ALWAYS,
                sheet::open,
                "F1",
                "Shortcut+Slash");
    }

    /** What lies over the window while it is open. */
    List<Node> overlays() {
        return List.of(palette, sheet);
    }

    private static String nameOf(String group, Texts texts) {
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
