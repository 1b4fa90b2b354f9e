package org.windrow.desktop.checkup;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A label, an input, and below it what is wrong or else a hint. */
public final class FormRow extends VBox {

    static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    /** @param content what is shown between label and note: the input, or a line with it and a button */
    public FormRow(String label, String hint, Control input, Node content, Field field) {
        var caption = caption(label);
        caption.setLabelFor(input);
        var note = new Label();
        note.getStyleClass().add("form-note");
        note.setId(input.getId() + "-note");
        note.setWrapText(true);
        var sign = new FontIcon(Feather.ALERT_CIRCLE);
        field.problem().subscribe(problem -> {
            boolean wrong = !problem.isEmpty();
            note.setText(wrong ? problem : hint);
            note.setGraphic(wrong ? sign : null);
            note.pseudoClassStateChanged(INVALID, wrong);
            input.pseudoClassStateChanged(INVALID, wrong);
            input.setAccessibleHelp(wrong ? problem : hint);
        });
        getStyleClass().add("form-field");
        getChildren().addAll(caption, content, note);
    }

    /** A row with a text field of that id. */
    public static FormRow text(String id, String label, String hint, Field field) {
        TextField input = input(id, field);
        return new FormRow(label, hint, input, input, field);
    }

    /** A text field of that id. */
    public static TextField input(String id, Field field) {
        var input = new TextField();
        input.setId(id);
        input.textProperty().bindBidirectional(field.text());
        return input;
    }

    /** What stands above an input. */
    public static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().add("form-label");
        caption.setWrapText(true);
        return caption;
    }

    /** Two rows beside each other. */
    public static Node pair(Node left, Node right) {
        var row = new GridPane();
        row.getStyleClass().add("form-pair");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        row.getColumnConstraints().addAll(half, half);
        row.addRow(0, left, right);
        return row;
    }
}
