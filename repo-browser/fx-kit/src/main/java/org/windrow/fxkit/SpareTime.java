package org.windrow.fxkit;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * What can wait until the window is up, done piece by piece while nobody waits for it: one piece at a time, with time for
 * pictures and for what a person does in between. On the JavaFX thread.
 */
public final class SpareTime {

    private static final Duration BETWEEN = Duration.millis(60);

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Timeline beat = new Timeline(new KeyFrame(BETWEEN, _ -> next()));
    private boolean begun;

    public SpareTime() {
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /** Adds a piece; it is short, and without effect if somebody has done it meanwhile. */
    public void add(Runnable task) {
        tasks.add(task);
        if (begun) {
            beat.play();
        }
    }

    /** From now on there is time. */
    public void begin() {
        begun = true;
        beat.play();
    }

    /** There is none any more. */
    public void end() {
        begun = false;
        beat.stop();
    }

    /** Does all that is left now, and what comes of it. */
    public void finish() {
        while (!tasks.isEmpty()) {
            next();
        }
    }

    private void next() {
        Runnable task = tasks.poll();
        if (task == null) {
            // why: a timeline that runs keeps the toolkit awake
            beat.stop();
        } else {
            task.run();
        }
    }
}
