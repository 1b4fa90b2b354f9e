package org.windrow.fxkit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Runs something several times a second while a window can be seen, and rests while it is hidden or iconified. */
public final class Ticker {

    private final Timeline timeline;
    private final ObservableBooleanValue visible;

    /**
     * @param stage the window
     * @param period the time between two runs
     * @param task what to run on the JavaFX thread; short
     */
    public Ticker(Stage stage, Duration period, Runnable task) {
        timeline = new Timeline(new KeyFrame(period, _ -> task.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        visible =
                Bindings.and(stage.showingProperty(), stage.iconifiedProperty().not());
        visible.addListener((_, _, seen) -> {
            if (seen) {
                // why: what happened in the meantime is to be there when the window comes back, not a period later.
                task.run();
                timeline.play();
            } else {
                // why: a running timeline is held by a global timer and would keep the window alive.
                timeline.stop();
            }
        });
        if (visible.get()) {
            timeline.play();
        }
    }

    /** Whether it runs at the moment. */
    public boolean isRunning() {
        return timeline.getStatus() == Animation.Status.RUNNING;
    }
}
