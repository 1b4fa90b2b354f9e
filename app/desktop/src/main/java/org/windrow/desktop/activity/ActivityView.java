package org.windrow.desktop.activity;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.engine.event.Event;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Actions;

/** What happened, newest first. */
public final class ActivityView extends VBox {

    private static final double ROW_HEIGHT = 3.9;
    private static final double WAITING_HEIGHT = 2.7;
    private static final int WAITING_ROWS = 4;

    public ActivityView(ActivityViewModel model, Texts texts, Figures figures, Actions actions) {
        setId("pane-activity");
        getStyleClass().add("pane");
        var list = new ListView<Event>(model.shown());
        list.setId("activity-list");
        list.setAccessibleText(texts.get("pane.activity"));
        list.setStyle("-fx-fixed-cell-size: " + ROW_HEIGHT + "em;");
        list.setCellFactory(_ -> new EventCell(texts, figures));
        list.setPlaceholder(new Label(texts.get("activity.filtered")));
        var empty = new EmptyState(
                Feather.ACTIVITY,
                texts.get("activity.empty.title"),
                texts.get("activity.empty.text"),
                actions.button("go.sources"));
        empty.setId("activity-empty");
        empty.visibleProperty().bind(Bindings.isEmpty(model.events()));
        list.visibleProperty().bind(empty.visibleProperty().not());
        var body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        var level = levels(model, texts);
        level.visibleProperty().bind(list.visibleProperty());
        getChildren()
                .addAll(
                        new PaneHeader(texts.get("pane.activity"), model.summaryProperty(), level),
                        waiting(model, texts),
                        body);
    }

    private static ComboBox<EventLevel> levels(ActivityViewModel model, Texts texts) {
        var box = new ComboBox<>(FXCollections.observableArrayList(EventLevel.values()));
        box.setId("activity-level");
        box.setAccessibleText(texts.get("activity.level"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EventLevel level) {
                return switch (level) {
                    case null -> "";
                    case ALL -> texts.get("activity.level-all");
                    case PROBLEMS -> texts.get("activity.level-problems");
                    case ERRORS -> texts.get("activity.level-errors");
                };
            }

            @Override
            public EventLevel fromString(String text) {
                // why: nothing is typed into this box.
                return EventLevel.ALL;
            }
        });
        box.valueProperty().bindBidirectional(model.levelProperty());
        return box;
    }

    /** The sources that wait, in as many lines as there are, up to a few. */
    private static ListView<Waiting> waiting(ActivityViewModel model, Texts texts) {
        var list = new ListView<Waiting>(model.waiting());
        list.setId("activity-waiting");
        list.setAccessibleText(texts.get("activity.waiting"));
        list.setFixedCellSize(em(WAITING_HEIGHT));
        list.setCellFactory(_ -> new WaitingCell(texts));
        list.setMinHeight(USE_PREF_SIZE);
        list.setMaxHeight(USE_PREF_SIZE);
        list.prefHeightProperty()
                .bind(Bindings.size(model.waiting())
                        .map(rows -> Math.min(rows.intValue(), WAITING_ROWS) * em(WAITING_HEIGHT) + 2));
        list.visibleProperty().bind(Bindings.isNotEmpty(model.waiting()));
        list.managedProperty().bind(list.visibleProperty());
        return list;
    }

    private static double em(double times) {
        return Math.rint(times * Font.getDefault().getSize());
    }
}
