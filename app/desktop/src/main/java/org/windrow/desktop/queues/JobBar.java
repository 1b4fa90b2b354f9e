package org.windrow.desktop.queues;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.JobState;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Actions;

/** What can be done with the jobs below it, and why they stand still. */
final class JobBar extends VBox {

    JobBar(JobsViewModel model, Texts texts, Actions actions) {
        getStyleClass().add("job-bar-place");
        setAlignment(Pos.CENTER_LEFT);
        var does = new WrapRow();
        var row = new WrapRow();
        row.getStyleClass().add("job-bar");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        var held = new Label(texts.get("jobs.held"));
        held.setId("jobs-held");
        held.getStyleClass().add("detail-hint");
        held.setMaxWidth(Double.MAX_VALUE);
        held.setMinWidth(0);
        HoverTip.whole(held);
        held.visibleProperty().bind(Bindings.isNotEmpty(model.selected()));
        HBox.setHgrow(held, Priority.ALWAYS);
        row.getChildren().add(held);
        for (String id : new String[] {"job.retry", "job.retry-all", "job.delete", "job.delete-all"}) {
            Button button = actions.button(id);
            button.getStyleClass().add(Styles.FLAT);
            // why: what can never be done with these jobs is in the way
            button.visibleProperty()
                    .bind(model.stateProperty()
                            .map(state -> isOffered(id, state))
                            .orElse(false));
            button.managedProperty().bind(button.visibleProperty());
            does.getChildren().add(button);
        }
        row.getChildren().add(does);
    }

    private static boolean isOffered(String action, @Nullable JobState state) {
        return state == JobState.WAITING
                ? action.startsWith("job.delete")
                : state == JobState.DELAYED || state == JobState.FAILED;
    }
}
