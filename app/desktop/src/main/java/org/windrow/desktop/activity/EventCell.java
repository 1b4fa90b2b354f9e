package org.windrow.desktop.activity;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.MarkLabel;
import org.windrow.engine.event.Event;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;

/** One thing that happened: how much it matters, to what, what, and when. */
final class EventCell extends ListCell<Event> {

    private final Texts texts;
    private final Figures figures;
    private final EventWords words;
    private final MarkLabel mark = new MarkLabel();
    private final Label subject = new Label();
    private final Label message = new Label();
    private final Label when = new Label();
    private final HBox line;

    EventCell(Texts texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
        this.words = new EventWords(texts, figures);
        getStyleClass().add("event-cell");
        mark.getStyleClass().add("event-mark");
        subject.getStyleClass().add("event-subject");
        message.getStyleClass().add("event-message");
        when.getStyleClass().add("event-when");
        when.setMinWidth(USE_PREF_SIZE);
        HoverTip.over(this, this::whole);
        var both = new VBox(subject, message);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        line = new HBox(mark, both, when);
        line.getStyleClass().add("event-line");
        line.setAlignment(Pos.CENTER_LEFT);
        // why: a cell is as wide as its list, not as its longest line, so that the time stays in sight.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Event event, boolean empty) {
        super.updateItem(event, empty);
        if (empty || event == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        mark.show(markOf(event.level()));
        String about = words.subject(event);
        subject.setText(about);
        String said = words.of(event);
        message.setText(said);
        when.setText(figures.timeOfDay(event.at()));
        setAccessibleText(mark.getText() + ", " + about + ", " + said);
        setGraphic(line);
    }

    private String whole() {
        Event event = getItem();
        return event == null ? "" : figures.exact(event.at()) + "\n" + message.getText();
    }

    private Mark markOf(Event.Level level) {
        return switch (level) {
            case INFO -> new Mark(Feather.INFO, Mark.Tone.QUIET, texts.get("level.info"));
            case WARNING -> new Mark(Feather.ALERT_TRIANGLE, Mark.Tone.WARNING, texts.get("level.warning"));
            case ERROR -> new Mark(Feather.X_CIRCLE, Mark.Tone.BAD, texts.get("level.error"));
        };
    }
}
