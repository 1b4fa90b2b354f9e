package org.windrow.desktop.checkup;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Takes the address of a repository that is dropped on the window: a link out of a browser, or text. */
public final class AddressDrop {

    private AddressDrop() {}

    /** Hands each dropped address to a taker, on the JavaFX thread; what is no address cannot be dropped. */
    public static void install(Scene scene, Consumer<String> taker) {
        // why no filter: a text field that is under the mouse takes text for itself
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (addressIn(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<String> address = addressIn(event.getDragboard());
            address.ifPresent(taker);
            event.setDropCompleted(address.isPresent());
            event.consume();
        });
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
