package org.windrow.fxkit;

import javafx.animation.AnimationTimer;

/** Tells when a window that was just shown has been drawn for the first time. On the JavaFX thread. */
public final class FirstPicture extends AnimationTimer {

    /** In the first the window is laid out and handed over to be drawn; the next two wait until that is done. */
    private static final int PULSES = 3;

    private final Runnable task;
    private int pulses;

    private FirstPicture(Runnable task) {
        this.task = task;
    }

    /** Runs something once the windows that are shown now have been drawn. */
    public static void then(Runnable task) {
        new FirstPicture(task).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            stop();
            task.run();
        }
    }
}
