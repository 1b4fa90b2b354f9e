package org.windrow.fxkit;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One line of a log: time, level, text. */
final class LogCell extends ListCell<LogRow> {

    private static final List<String> SEVERITIES = List.of("quiet", "normal", "warning", "error");

    private final Label time = new Label();
    private final Label level = new Label();
    private final Label origin = new Label();
    private final Label message = new Label();
    private final HBox line = new HBox(time, level, origin, message);
    private LogRow.@Nullable Severity shown;

    LogCell() {
        getStyleClass().add("log-cell");
        time.getStyleClass().add("log-time");
        time.setMinWidth(USE_PREF_SIZE);
        level.getStyleClass().add("log-level");
        origin.getStyleClass().add("log-origin");
        origin.setMinWidth(USE_PREF_SIZE);
        origin.managedProperty().bind(origin.textProperty().isNotEmpty());
        message.getStyleClass().add("log-text");
        line.getStyleClass().add("log-line");
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable LogRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        time.setText(row.time());
        level.setText(row.level());
        origin.setText(row.origin());
        message.setText(row.text());
        colour(row.severity());
        setGraphic(line);
        setAccessibleText(row.plain());
    }

    /** why only when it differs: another style class means that the styles of the whole line are looked up again. */
    private void colour(LogRow.Severity severity) {
        if (severity != shown) {
            line.getStyleClass().removeAll(SEVERITIES);
            line.getStyleClass().add(severity.name().toLowerCase(Locale.ROOT));
            shown = severity;
        }
    }
}
