package org.windrow.desktop;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** The way into the window for a program that is not one itself. */
public final class WindrowWindow {

    // why: JavaFX makes the Application by its class alone; this hands the context over to it, once.
    private static final AtomicReference<@Nullable DesktopContext> HANDOVER = new AtomicReference<>();

    private WindrowWindow() {}

    /**
     * Opens the window, and returns when it was closed and the engine has stopped. Once in the life of a process.
     *
     * @throws IllegalStateException if it was opened before
     */
    public static void open(DesktopContext context) {
        HANDOVER.set(context);
        Application.launch(DesktopApp.class);
    }

    static DesktopContext context() {
        DesktopContext context = HANDOVER.getAndSet(null);
        if (context == null) {
            throw new IllegalStateException("The window is opened through WindrowWindow.open");
        }
        return context;
    }
}
