package org.windrow.view;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** The way into the browser for a program that is not one itself. */
public final class BrowserWindow {

    // why: JavaFX makes the Application by its class alone; this hands over to it what it needs, once.
    private static final AtomicReference<@Nullable Handover> HANDOVER = new AtomicReference<>();

    private BrowserWindow() {}

    /** What the application begins with, and what it leaves to be closed. */
    static final class Handover {
        private final Path folder;
        private final Path indexes;
        private final AtomicReference<@Nullable BrowserViewModel> model = new AtomicReference<>();

        Handover(Path folder, Path indexes) {
            this.folder = folder;
            this.indexes = indexes;
        }

        Path folder() {
            return folder;
        }

        Path indexes() {
            return indexes;
        }

        void opened(BrowserViewModel made) {
            model.set(made);
        }
    }

    /**
     * Opens the browser on a silo or a folder of silos, and returns when it was closed. Once in the life of a process. Nothing is
     * written into the silo.
     *
     * @param indexes the folder of all indexes, outside of every silo
     */
    public static void open(Path folder, Path indexes) {
        var handover = new Handover(folder, indexes);
        HANDOVER.set(handover);
        Application.launch(BrowserApp.class);
        BrowserViewModel model = handover.model.get();
        if (model != null) {
            model.close();
        }
    }

    static Handover handover() {
        Handover handover = HANDOVER.getAndSet(null);
        if (handover == null) {
            throw new IllegalStateException("The browser is opened through BrowserWindow.open");
        }
        return handover;
    }
}
