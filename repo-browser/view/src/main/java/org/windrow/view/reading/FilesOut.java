package org.windrow.view.reading;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.windrow.store.SiloPart;

/** Takes the selected parts out of the silo as files, those that are there: dragged to the desktop, or copied with a key. */
final class FilesOut {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final TableView<SiloPart> table;
    private final Function<TransferMode, Clipboard> drag;

    /** @param drag begins to drag, and gives what the dragged is put on */
    FilesOut(TableView<SiloPart> table, Function<TransferMode, Clipboard> drag) {
        this.table = table;
        this.drag = drag;
    }

    static void install(TableView<SiloPart> table) {
        new FilesOut(table, table::startDragAndDrop).install();
    }

    void install() {
        table.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            List<File> files = files();
            if (!files.isEmpty()) {
                // why only to copy: what is moved away is missing in the silo
                drag.apply(TransferMode.COPY).setContent(content(files));
                event.consume();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            List<File> files = COPY.match(event) ? files() : List.of();
            if (!files.isEmpty()) {
                Clipboard.getSystemClipboard().setContent(content(files));
                event.consume();
            }
        });
    }

    private List<File> files() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(part -> part != null && !part.missing())
                .map(part -> part.file().toFile())
                .toList();
    }

    private static ClipboardContent content(List<File> files) {
        var content = new ClipboardContent();
        content.putFiles(files);
        return content;
    }
}
