package org.windrow.desktop.preferences;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.checkup.FormRow;

/** A choice of one of a few, with its name above and what to know of it below. */
final class EnumPicker extends VBox {

    private EnumPicker() {
        getStyleClass().add("form-field");
    }

    /** @param words what a value is called */
    static <E> EnumPicker of(
            String id, String name, String hint, List<E> values, Property<E> property, Function<E, String> words) {
        var box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleHelp(hint);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable E fromString(String text) {
                // why: nothing is typed into this box
                return null;
            }
        });
        box.valueProperty().bindBidirectional(property);
        var caption = FormRow.caption(name);
        caption.setLabelFor(box);
        var note = new Label(hint);
        note.getStyleClass().add("form-note");
        note.setWrapText(true);
        var picker = new EnumPicker();
        picker.getChildren().addAll(caption, box, note);
        return picker;
    }
}
