package org.windrow.fxkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Says that something went wrong that nobody foresaw, with all that is needed to report it. */
public final class ErrorDialog {

    /**
     * What the dialog says.
     *
     * @param title the dialog's title
     * @param heading what happened and what to do, for a person
     * @param copy the button that copies the details
     * @param close the button that closes the dialog
     */
    public record Words(String title, String heading, String copy, String close) {}

    private final Words words;
    private boolean open;

    public ErrorDialog(Words words) {
        this.words = words;
    }

    /** Shows the dialog without waiting. While one is open, further errors are only in the log. */
    public void show(@Nullable Window owner, Throwable error) {
        if (open) {
            return;
        }
        open = true;
        String details = details(error);
        var copy = new ButtonType(words.copy(), ButtonBar.ButtonData.LEFT);
        var close = new ButtonType(words.close(), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.ERROR, "", copy, close);
        alert.initOwner(owner);
        alert.setTitle(words.title());
        alert.setHeaderText(words.heading());
        var text = new TextArea(details);
        text.setId("error-details");
        text.setEditable(false);
        text.getStyleClass().add("error-details");
        alert.getDialogPane().setContent(text);
        alert.getDialogPane().setId("error-dialog");
        alert.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
            event.consume();
        });
        alert.setOnHidden(_ -> open = false);
        alert.show();
    }

    private static String details(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
