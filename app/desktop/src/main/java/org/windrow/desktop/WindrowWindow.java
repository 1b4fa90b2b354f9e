package org.windrow.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.WindowState;

/** The way into the window for a program that is not one itself. */
public final class WindrowWindow {

    // why: JavaFX makes the Application by its class alone; this hands over to it what it needs, once.
    private static final AtomicReference<@Nullable Handover> HANDOVER = new AtomicReference<>();

    /** What the application begins with; it belongs to {@link #open}, so that nothing is read or closed on its thread. */
    record Handover(DesktopContext context, DeferredEngine engine, CompletableFuture<WindowState> state) {}

    private WindrowWindow() {}

    /**
     * Opens the window, and returns when it was closed and the engine has stopped. Once in the life of a process.
     *
     * @throws IllegalStateException if it was opened before
     */
    public static void open(DesktopContext context) {
        // why meanwhile: JavaFX takes longer to start than a small file to be read
        var state = CompletableFuture.supplyAsync(
                () -> new WindowState(context.windowState()),
                Thread.ofPlatform().name("window-state-reader")::start);
        try (var engine = new DeferredEngine(context.engine())) {
            HANDOVER.set(new Handover(context, engine, state));
            Application.launch(DesktopApp.class);
        } finally {
            state.join().close();
        }
    }

    static Handover handover() {
        Handover handover = HANDOVER.getAndSet(null);
        if (handover == null) {
            throw new IllegalStateException("The window is opened through WindrowWindow.open");
        }
        return handover;
    }
}
