package org.windrow.desktop.queues;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;

/** Asks what a {@link Question} says, without holding up the window's thread. Not doing it is what Enter and Esc do. */
final class QuestionDialog {

    private final Node owner;
    private final Texts texts;

    /** @param owner a node of the window over which to ask */
    QuestionDialog(Node owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
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
        alert.getDialogPane().setId("question");
        Node doIt = alert.getDialogPane().lookupButton(yes);
        doIt.setId("question-yes");
        doIt.getStyleClass().add(Styles.DANGER);
        alert.getDialogPane().lookupButton(no).setId("question-no");
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
