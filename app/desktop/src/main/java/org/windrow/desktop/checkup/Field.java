package org.windrow.desktop.checkup;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A field of a form: its text, a proposal that stands until the person types, and what is wrong with it in words. */
public final class Field {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final UnaryOperator<String> check;
    private String proposal = "";
    private boolean touched;

    /** @param check says what is wrong with a text, or nothing if it is right */
    public Field(UnaryOperator<String> check) {
        this.check = check;
        text.subscribe(() -> {
            touched |= !text.get().equals(proposal);
            show();
        });
    }

    /** What stands in the field. */
    public StringProperty text() {
        return text;
    }

    /** What is wrong, for the person; empty if nothing is, and before the field was touched. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** What stands in the field, without blanks around it. */
    public String stripped() {
        return text.get().strip();
    }

    /** Something else has changed on which it depends what is wrong. */
    public void look() {
        show();
    }

    /** Whether nothing is wrong. */
    public boolean isValid() {
        return check.apply(text.get()).isEmpty();
    }

    /** Fills in a proposal, unless the person has typed something else. */
    public void propose(String value) {
        if (text.get().equals(proposal)) {
            proposal = value;
            text.set(value);
        } else {
            proposal = value;
        }
    }

    /** Says what is wrong also if the field was not touched yet. */
    public void showProblem() {
        touched = true;
        show();
    }

    /** Begins anew. */
    public void clear() {
        proposal = "";
        text.set("");
        touched = false;
        show();
    }

    private void show() {
        problem.set(touched ? check.apply(text.get()) : "");
    }
}
