package org.windrow.desktop.preferences;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.windrow.desktop.checkup.Field;
import org.windrow.desktop.checkup.FormRow;
import org.windrow.fxkit.Texts;

/** A password: never shown, and kept as it is while nothing is typed. Below it stands where it is kept. */
final class PasswordRow extends VBox {

    private PasswordRow() {
        getStyleClass().add("form-field");
    }

    static PasswordRow of(String id, String name, PreferencesViewModel model, Field field, Texts texts) {
        var input = new PasswordField();
        input.setId(id);
        input.setPromptText(texts.get("prefs.password.prompt"));
        input.textProperty().bindBidirectional(field.text());
        input.accessibleHelpProperty().bind(model.passwordNoteProperty());
        var caption = FormRow.caption(name);
        caption.setLabelFor(input);
        var note = new Label();
        note.setId(id + "-note");
        note.getStyleClass().add("form-note");
        note.setWrapText(true);
        note.textProperty().bind(model.passwordNoteProperty());
        var row = new PasswordRow();
        row.getChildren().addAll(caption, input, note);
        return row;
    }
}
