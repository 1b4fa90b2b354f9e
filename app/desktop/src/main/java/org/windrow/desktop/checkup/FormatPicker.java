package org.windrow.desktop.checkup;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.Sentences;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.OfferedFormat;

/**
 * The formats that an endpoint offers, each with what it is good for; the recommended one is chosen. Where the endpoint was not
 * asked, a format can be typed, or be chosen once a person has asked for the list.
 */
final class FormatPicker extends VBox {

    /** The height of a row in em, so that it grows with the text. */
    private static final double ROW = 3.6;

    private static final int MOST_ROWS = 4;
    private static final double FRAME = 0.15;

    private final Field prefix;
    private final Texts texts;
    private final Node typed;
    private final Button ask;
    private final Label answer = new Label();
    private final VBox offered;
    private final ListView<OfferedFormat> list = new ListView<>();
    private final Label reason = new Label();
    private String best = "";

    FormatPicker(NewSourceViewModel model, Texts texts) {
        this.prefix = model.choices().prefix();
        this.texts = texts;
        typed = FormRow.text("new-prefix", texts.get("new.prefix"), texts.get("new.prefix.hint"), prefix);
        list.setId("new-formats");
        list.setCellFactory(_ -> new FormatCell(texts));
        list.getSelectionModel().selectedItemProperty().subscribe(format -> {
            if (format != null) {
                prefix.text().set(format.prefix());
            }
        });
        var caption = FormRow.caption(texts.get("new.prefix"));
        caption.setLabelFor(list);
        reason.getStyleClass().add("form-note");
        reason.setWrapText(true);
        offered = new VBox(caption, list, reason);
        offered.getStyleClass().add("form-field");
        ask = new Button(texts.get("new.formats.ask"));
        ask.setId("new-formats-ask");
        ask.setOnAction(_ -> model.readFormats());
        answer.setId("new-formats-answer");
        answer.getStyleClass().add("form-note");
        answer.setWrapText(true);
        getStyleClass().add("form-field");
        model.formats().stateProperty().subscribe(this::follow);
    }

    /** Shows what an endpoint offers; if it does not tell, a format can be typed. */
    void show(Endpoint endpoint) {
        if (endpoint.formats().isEmpty()) {
            getChildren().setAll(typed, ask, answer);
            return;
        }
        fill(endpoint);
        getChildren().setAll(offered);
    }

    /** Shows how far the list is that a person has asked for. */
    private void follow(FormatList.State state) {
        boolean reading = state instanceof FormatList.State.Reading;
        ask.setDisable(reading);
        answer.setText(
                switch (state) {
                    case FormatList.State.Reading _ -> texts.get("new.formats.asking");
                    case FormatList.State.Untold untold -> untold.reason();
                    case FormatList.State.Unread _, FormatList.State.Offered _ -> "";
                });
        answer.setVisible(!answer.getText().isEmpty());
        answer.setManaged(answer.isVisible());
        if (state instanceof FormatList.State.Offered told) {
            fill(told.endpoint());
            // why still typed: what was chosen long ago need not be in the list any more
            getChildren().setAll(typed, offered);
        }
    }

    private void fill(Endpoint endpoint) {
        best = endpoint.advice().prefix();
        list.getItems().setAll(recommendedFirst(endpoint));
        double height = Math.min(MOST_ROWS, endpoint.formats().size()) * ROW + FRAME;
        list.setStyle(
                "-fx-fixed-cell-size: %1$sem; -fx-min-height: %2$sem; -fx-pref-height: %2$sem;".formatted(ROW, height));
        list.getItems().stream()
                .filter(format -> format.prefix().equals(prefix.stripped()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        reason.setText(OutsideText.line(Sentences.in(texts, endpoint.advice().reason())));
    }

    private static List<OfferedFormat> recommendedFirst(Endpoint endpoint) {
        String best = endpoint.advice().prefix();
        return endpoint.formats().stream()
                .sorted((a, b) ->
                        Boolean.compare(b.prefix().equals(best), a.prefix().equals(best)))
                .toList();
    }

    /** A format: its name, marks, and below it what it is good for. */
    private final class FormatCell extends ListCell<OfferedFormat> {

        private final Texts texts;
        private final Label name = new Label();
        private final Label recommended;
        private final Label files = new Label();
        private final Label purpose = new Label();
        private final VBox lines;

        FormatCell(Texts texts) {
            this.texts = texts;
            name.getStyleClass().add("source-name");
            recommended = new Label(texts.get("new.format.recommended"));
            recommended.getStyleClass().addAll("chip", Styles.SMALL);
            files.getStyleClass().add("source-address");
            purpose.getStyleClass().add("source-address");
            var head = new HBox(name, recommended, files);
            head.getStyleClass().add("format-head");
            head.setAlignment(Pos.CENTER_LEFT);
            lines = new VBox(head, purpose);
            lines.setAlignment(Pos.CENTER_LEFT);
            // why: a long sentence is cut off, not scrolled to
            setPrefWidth(0);
            HoverTip.over(this, () -> isEmpty() ? "" : purpose.getText());
        }

        @Override
        protected void updateItem(OfferedFormat format, boolean empty) {
            super.updateItem(format, empty);
            if (empty || format == null) {
                setGraphic(null);
                return;
            }
            name.setText(OutsideText.line(format.prefix()));
            recommended.setVisible(format.prefix().equals(best));
            recommended.setManaged(recommended.isVisible());
            files.setText(
                    switch (format.files()) {
                        case NAMED -> texts.get("new.format.files-named");
                        case SOMETIMES -> texts.get("new.format.files-sometimes");
                        case NONE -> "";
                    });
            purpose.setText(OutsideText.line(Sentences.in(texts, format.purpose())));
            setGraphic(lines);
        }
    }
}
