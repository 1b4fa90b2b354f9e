package org.windrow.view.side;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes a folder that is dropped, and shows that it would; everything else is left to others. */
public final class FolderDrop {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("folder-over");

    private FolderDrop() {}

    /** Lets a node take folders. */
    public static void install(Node node, Consumer<Path> open) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isFolder(event)) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                node.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (isFolder(event)) {
                open.accept(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isFolder(DragEvent event) {
        return event.getDragboard().hasFiles()
                && event.getDragboard().getFiles().size() == 1
                && event.getDragboard().getFiles().stream().allMatch(File::isDirectory);
    }
}
