package org.windrow.desktop.life;

import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.windrow.desktop.life.CloseFlow.Answer;
import org.windrow.desktop.preferences.OnClose;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;

/** Asks what becomes of the work when the window is closed. */
public final class CloseQuestion {

    /** In px, for text of the usual size. */
    private static final double WIDTH = 520;

    private final Texts texts;
    private final Theme theme;

    /** @param theme how the question looks */
    public CloseQuestion(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    /** Asks without waiting. On the JavaFX thread. */
    public void ask(Window owner, Unfinished unfinished, Consumer<Answer> reply) {
        var keep = new ButtonType(texts.get("close.keep"), ButtonBar.ButtonData.OK_DONE);
        var quit = new ButtonType(texts.get("close.quit"), ButtonBar.ButtonData.OTHER);
        var cancel = new ButtonType(texts.get("close.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, "", keep, quit, cancel);
        alert.initOwner(owner);
        alert.setTitle(texts.get("close.title"));
        alert.setHeaderText(texts.get(unfinished.working() ? "close.heading" : "close.heading-schedule"));
        var words = new Label(words(unfinished));
        words.setId("close-words");
        words.setWrapText(true);
        var remember = new CheckBox(texts.get("close.remember"));
        remember.setId("close-remember");
        DialogPane pane = alert.getDialogPane();
        pane.setId("close-question");
        pane.setContent(new VBox(14, words, remember));
        // why with the text: the buttons would be cut, as a pane that is too narrow for them does not grow
        pane.setPrefWidth(WIDTH * theme.textSizeProperty().get() / 100.0);
        name(pane, keep, "close-keep");
        name(pane, quit, "close-quit");
        name(pane, cancel, "close-cancel");
        theme.dress(pane.getScene());
        alert.setOnHidden(_ -> {
            ButtonType chosen = alert.getResult();
            if (keep.equals(chosen)) {
                reply.accept(new Answer(OnClose.KEEP_RUNNING, remember.isSelected()));
            } else if (quit.equals(chosen)) {
                reply.accept(new Answer(OnClose.QUIT, remember.isSelected()));
            } else {
                reply.accept(Answer.CANCEL);
            }
        });
        alert.show();
    }

    private String words(Unfinished unfinished) {
        String scheduled = unfinished.scheduled() == 0 ? "" : texts.format("close.scheduled", unfinished.scheduled());
        String working = unfinished.working() ? texts.get("close.text") : "";
        return (working + "\n\n" + scheduled).strip();
    }

    private static void name(DialogPane pane, ButtonType type, String id) {
        Button button = (Button) pane.lookupButton(type);
        button.setId(id);
        // why: equal widths would cut the longer words of other languages
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Button.USE_PREF_SIZE);
    }
}
