package org.windrow.fxkit;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Does what would hold up the next picture of a window right after that one has been laid out. On the JavaFX thread. */
public final class AfterLayout implements Runnable {

    private final Scene scene;
    private final Runnable task;

    private AfterLayout(Scene scene, Runnable task) {
        this.scene = scene;
        this.task = task;
    }

    /** Runs something once, when the scene has been laid out the next time, as a task of its own. */
    public static void then(Scene scene, Runnable task) {
        scene.addPostLayoutPulseListener(new AfterLayout(scene, task));
        Platform.requestNextPulse();
    }

    @Override
    public void run() {
        scene.removePostLayoutPulseListener(this);
        Platform.runLater(task);
    }
}
