package org.windrow.desktop.checkup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Endpoint;

/** What to harvest of a source and where to: what most people look at, and folded away what is right for most. */
final class ChoicesView extends VBox {

    private final Texts texts;
    private final FormatPicker formats;
    private final SetPicker sets;
    private final TitledPane folded;
    private final TitledPane more;

    ChoicesView(NewSourceViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("choices");
        Choices choices = model.choices();
        var further = new FurtherChoicesView(texts);
        sets = new SetPicker(model, texts);
        formats = new FormatPicker(model, texts);
        var part = new VBox(
                sets,
                FormRow.pair(
                        date("new-from", "new.from", "new.from.hint", choices.from()),
                        date("new-until", "new.until", "new.until.hint", choices.until())));
        part.getStyleClass().add("choices");
        folded = folded("new-part", texts.get("new.part"), part);
        more = folded("new-more", texts.get("new.more"), further.politeness(choices.politeness()));
        getChildren()
                .addAll(
                        formats,
                        further.files(choices.files()),
                        further.schedule(choices.schedule()),
                        FormRow.pair(
                                FormRow.text(
                                        "new-name", texts.get("new.name"), texts.get("new.name.hint"), choices.name()),
                                FormRow.text(
                                        "new-silo", texts.get("new.silo"), texts.get("new.silo.hint"), choices.silo())),
                        folded,
                        more);
    }

    private static TitledPane folded(String id, String title, Node content) {
        var pane = new TitledPane(title, content);
        pane.setId(id);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    /** Begins anew for what was found. */
    void show(Endpoint endpoint) {
        formats.show(endpoint);
        sets.show(endpoint.sets());
        folded.setExpanded(false);
        more.setExpanded(false);
    }

    /** Unfolds everything: something may be wrong in what is folded away. */
    void unfold() {
        folded.setExpanded(true);
        more.setExpanded(true);
    }

    private Node date(String id, String labelKey, String hintKey, Field field) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setPromptText(texts.get("new.date.prompt"));
        picker.setConverter(new IsoDay());
        picker.getEditor().textProperty().bindBidirectional(field.text());
        return new FormRow(texts.get(labelKey), texts.get(hintKey), picker, picker, field);
    }

    /** Days as the protocol writes them, whatever the language of the window. */
    private static final class IsoDay extends StringConverter<LocalDate> {

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException none) {
                return null;
            }
        }
    }
}
