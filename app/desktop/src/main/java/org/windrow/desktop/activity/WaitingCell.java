package org.windrow.desktop.activity;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.MarkLabel;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;

/** A source that waits: which, why, and how long still. */
final class WaitingCell extends ListCell<Waiting> {

    private final MarkLabel mark = new MarkLabel();
    private final Label subject = new Label();
    private final Label reason = new Label();
    private final Label countdown = new Label();
    private final HBox line;

    WaitingCell(Texts texts) {
        getStyleClass().addAll("event-cell", "waiting-cell");
        mark.show(new Mark(Feather.CLOCK, Mark.Tone.WARNING, texts.get("activity.waiting")));
        mark.getStyleClass().add("event-mark");
        subject.getStyleClass().add("event-subject");
        subject.setMinWidth(USE_PREF_SIZE);
        reason.getStyleClass().add("event-message");
        reason.setMinWidth(0);
        HoverTip.whole(reason);
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        countdown.setMinWidth(USE_PREF_SIZE);
        line = new HBox(mark, subject, reason, countdown);
        line.getStyleClass().add("event-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Waiting waiting, boolean empty) {
        super.updateItem(waiting, empty);
        if (empty || waiting == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        subject.setText(waiting.subject());
        reason.setText(waiting.reason());
        countdown.setText(waiting.countdown());
        setAccessibleText(waiting.subject() + ", " + waiting.countdown() + ", " + waiting.reason());
        setGraphic(line);
    }
}
