package org.windrow.view.side;

import java.time.Instant;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.windrow.view.work.Words;

/** Asks whether objects are to be deleted, and says how many, from where, and for how long it can be undone. */
public final class DeleteDialog {

    private DeleteDialog() {}

    /**
     * Asks, and waits for the answer.
     *
     * @param what the object's name if it is one, else how many they are; in words
     * @param until until when it can surely be undone
     * @param silo what the silo is called
     */
    public static boolean asks(Window window, Words words, Instant until, String what, String silo) {
        var delete = new ButtonType(words.texts().get("delete.do"), ButtonBar.ButtonData.OK_DONE);
        var keep = new ButtonType(words.texts().get("delete.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(
                Alert.AlertType.CONFIRMATION, words.texts().format("delete.why", words.day(until)), delete, keep);
        alert.setTitle(words.texts().get("delete.do"));
        alert.setHeaderText(words.texts().format("delete.ask", what, silo));
        alert.initOwner(window);
        alert.getDialogPane().setId("delete-dialog");
        alert.getDialogPane().lookupButton(delete).setId("delete-do");
        alert.getDialogPane().lookupButton(keep).setId("delete-keep");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        return alert.showAndWait().filter(answer -> answer == delete).isPresent();
    }
}
