package org.windrow.fxkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Says that something went wrong that nobody foresaw, with all that is needed to report it. However many errors come, there
 * is one dialog: it counts those that come while it is open.
 */
public final class ErrorDialog {

    /**
     * What the dialog says.
     *
     * @param title the dialog's title
     * @param heading what happened and what to do, for a person
     * @param code the error's code, for a person
     * @param times how often it happened, if more than once
     * @param others how many others came meanwhile
     * @param copy the button that copies the details
     * @param close the button that closes the dialog
     */
    public record Words(
            String title,
            String heading,
            UnaryOperator<String> code,
            IntFunction<String> times,
            IntFunction<String> others,
            String copy,
            String close) {}

    private final Words words;
    private final Theme theme;
    private final Label count = new Label();
    private String shown = "";
    private int times;
    private int others;

    /** @param theme how the dialog looks */
    public ErrorDialog(Words words, Theme theme) {
        this.words = words;
        this.theme = theme;
        count.setId("error-count");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Shows the dialog without waiting, or counts the error if one is open. On the JavaFX thread. */
    public void show(@Nullable Window owner, Throwable error) {
        String code = ErrorCode.of(error);
        if (!shown.isEmpty()) {
            if (shown.equals(code)) {
                times++;
            } else {
                others++;
            }
            tellCount();
            return;
        }
        shown = code;
        times = 1;
        others = 0;
        tellCount();
        open(owner, code, code + System.lineSeparator() + details(error));
    }

    private void open(@Nullable Window owner, String code, String details) {
        var copy = new ButtonType(words.copy(), ButtonBar.ButtonData.LEFT);
        var close = new ButtonType(words.close(), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.ERROR, "", copy, close);
        alert.initOwner(owner);
        alert.setTitle(words.title());
        alert.setHeaderText(words.heading());
        var text = new TextArea(details);
        text.setId("error-details");
        text.setEditable(false);
        text.setAccessibleText(words.title());
        text.getStyleClass().add("error-details");
        var line = new Label(words.code().apply(code));
        line.setId("error-code");
        line.getStyleClass().add("error-code");
        alert.getDialogPane().setContent(new VBox(8, line, count, text));
        alert.getDialogPane().setId("error-dialog");
        theme.dress(alert.getDialogPane().getScene());
        alert.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
            event.consume();
        });
        alert.setOnHidden(_ -> shown = "");
        alert.show();
    }

    private void tellCount() {
        String again = times > 1 ? words.times().apply(times) : "";
        String more = others > 0 ? words.others().apply(others) : "";
        count.setText((again + " " + more).strip());
        count.setVisible(!count.getText().isEmpty());
        count.setManaged(count.isVisible());
    }

    private static String details(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
