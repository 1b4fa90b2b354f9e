package org.windrow.cli.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * The run of the window from which the JVM makes its AOT cache (JEP 514): it opens the window on JavaFX's headless platform, in
 * the home that {@code WINDROW_HOME} names, looks at each pane, and ends. The launcher starts it with
 * {@code -XX:AOTCacheOutput}; nobody else has a use for it.
 */
public final class Training {

    private static final Duration STEP = Duration.millis(700);
    private static final List<String> PANES =
            List.of("queues", "workers", "logs", "repository", "activity", "preferences", "sources");

    private final Queue<String> panes = new ArrayDeque<>(PANES);
    private boolean walking;

    private Training() {}

    /** Runs it; the exit code is that of the window. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(Path.of(System.getenv("WINDROW_HOME")));
        var training = new Training();
        Window.getWindows().addListener(training::walkThroughTheFirst);
        System.exit(org.windrow.cli.window.Window.open(true));
    }

    private void walkThroughTheFirst(ListChangeListener.Change<? extends Window> change) {
        if (!walking && !change.getList().isEmpty()) {
            walking = true;
            walk(change.getList().getFirst().getScene());
        }
    }

    private void walk(Scene scene) {
        var steps = new Timeline(new KeyFrame(STEP, _ -> step(scene)));
        steps.setCycleCount(Animation.INDEFINITE);
        steps.play();
    }

    private void step(Scene scene) {
        String pane = panes.poll();
        if (pane == null) {
            Platform.exit();
        } else if (scene.lookup("#rail-" + pane) instanceof ToggleButton button) {
            button.fire();
        }
    }
}
