package org.windrow.cli.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * The run of the window from which the JVM makes its AOT cache (JEP 514): it opens the window on JavaFX's headless platform, in
 * the home that {@code WINDROW_HOME} names, uses each pane ({@link TrainingWalk}), and ends. The launcher starts it with
 * {@code -XX:AOTCacheOutput}; nobody else has a use for it.
 *
 * <p>Usage: {@code Training [MILLISECONDS]} between two steps, 300 if it is not said.
 */
public final class Training {

    private final Duration beat;
    private boolean walking;

    private Training(Duration beat) {
        this.beat = beat;
    }

    /** Runs it; the exit code is that of the window. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(Path.of(System.getenv("WINDROW_HOME")));
        var training = new Training(Duration.millis(arguments.length > 0 ? Double.parseDouble(arguments[0]) : 300));
        Window.getWindows().addListener(training::walkThroughTheFirst);
        System.exit(org.windrow.cli.window.Window.open(true));
    }

    private void walkThroughTheFirst(ListChangeListener.Change<? extends Window> change) {
        if (!walking && !change.getList().isEmpty()) {
            walking = true;
            walk(change.getList().getFirst());
        }
    }

    private void walk(Window window) {
        var walk = new TrainingWalk(window);
        var steps = new Timeline(new KeyFrame(beat, _ -> {
            if (!walk.step()) {
                walk.missed().forEach(id -> System.err.println("The training did not find " + id + " in the window"));
                Platform.exit();
            }
        }));
        steps.setCycleCount(Animation.INDEFINITE);
        steps.play();
    }
}
