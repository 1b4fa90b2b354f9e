package org.windrow.desktop.queues;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;

/** Asks what a {@link Question} says, without holding up the window's thread. Not doing it is what Enter and Esc do. */
final class QuestionDialog {

    private final Node owner;
    private final Texts texts;
    private final Theme theme;

    /**
     * @param owner a node of the window over which to ask
     * @param theme how the question looks
     */
    QuestionDialog(Node owner, Texts texts, Theme theme) {
        this.owner = owner;
        this.texts = texts;
        this.theme = theme;
    }

    /** Asks whenever there is something to ask, and takes the question away. */
    void askFor(ObjectProperty<@Nullable Question> question) {
        question.subscribe(asked -> {
            if (asked != null) {
                question.set(null);
                ask(asked);
            }
        });
    }

    private void ask(Question question) {
        var yes = new ButtonType(question.verb(), ButtonBar.ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("jobs.delete.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, question.text(), yes, no);
        alert.initOwner(owner.getScene().getWindow());
        alert.setTitle(question.title());
        alert.setHeaderText(question.title());
        DialogPane pane = alert.getDialogPane();
        pane.setId("question");
        theme.dress(pane.getScene());
        Node doIt = pane.lookupButton(yes);
        doIt.setId("question-yes");
        doIt.getStyleClass().add(Styles.DANGER);
        pane.lookupButton(no).setId("question-no");
        if (doIt instanceof Button button) {
            button.setDefaultButton(false);
        }
        alert.resultProperty().subscribe(answer -> {
            if (yes.equals(answer)) {
                question.yes().run();
            }
        });
        alert.show();
    }
}
