package org.windrow.desktop.activity;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
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

    public ActivityView(ActivityViewModel model, Texts texts, Figures figures, Actions actions) {
        setId("pane-activity");
        getStyleClass().add("pane");
        var list = new ListView<Event>(model.events());
        list.setId("activity-list");
        list.setAccessibleText(texts.get("pane.activity"));
        list.setFixedCellSize(Math.rint(ROW_HEIGHT * Font.getDefault().getSize()));
        list.setCellFactory(_ -> new EventCell(texts, figures));
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
        getChildren().addAll(new PaneHeader(texts.get("pane.activity"), model.summaryProperty()), body);
        visibleProperty().subscribe(model::setInSight);
    }
}
