package org.windrow.desktop.checkup;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is dropped on the window: the address of a repository, as a link out of a browser or as text, or a file of sources.
 */
public final class AddressDrop {

    private AddressDrop() {}

    /**
     * Hands what is dropped to its taker, on the JavaFX thread; what is neither a file nor an address cannot be dropped.
     *
     * @param addresses takes an address
     * @param files takes the one file that is dropped; nobody has looked into it
     */
    public static void install(Scene scene, Consumer<String> addresses, Consumer<Path> files) {
        // why no filter: a text field that is under the mouse takes text for itself
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            Dragboard board = event.getDragboard();
            if (fileIn(board).isPresent() || addressIn(board).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> file = fileIn(event.getDragboard());
            Optional<String> address = file.isPresent() ? Optional.empty() : addressIn(event.getDragboard());
            file.ifPresent(files);
            address.ifPresent(addresses);
            event.setDropCompleted(file.isPresent() || address.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> fileIn(Dragboard board) {
        return fileIn(board.hasFiles() ? board.getFiles() : List.of());
    }

    /** The one file; several at once are not taken. */
    static Optional<Path> fileIn(List<File> dropped) {
        return dropped.size() == 1 ? Optional.of(dropped.getFirst().toPath()) : Optional.empty();
    }

    private static Optional<String> addressIn(Dragboard board) {
        return addressIn(board.getUrl(), board.getString());
    }

    /** The first of the texts that could be the address of a web page. */
    static Optional<String> addressIn(@Nullable String... dropped) {
        return Stream.of(dropped)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> text.lines().limit(1))
                .map(String::strip)
                .filter(text -> text.contains(".") || text.contains("://"))
                .filter(text -> SourceAddress.parse(text).isPresent())
                .findFirst();
    }
}
