package org.windrow.view;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.Ticker;
import org.windrow.fxkit.Toasts;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Opener;

/** The browser as a program of its own. */
public final class BrowserApp extends Application {

    private static final Duration BEAT = Duration.millis(250);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 780;

    private final BrowserWindow.Handover handover;

    /** For JavaFX, which makes the application itself. */
    public BrowserApp() {
        this.handover = BrowserWindow.handover();
    }

    @Override
    public void start(Stage stage) {
        Texts texts = BrowserTexts.of(Locale.getDefault());
        var theme = new Theme();
        var toasts = new Toasts(texts.get("toast.close"));
        Notices notices = notices(toasts, texts);
        var model = new BrowserViewModel(
                new Hands(Platform::runLater),
                handover.indexes(),
                texts,
                notices,
                Clock.system(ZoneId.systemDefault()));
        handover.opened(model);
        var pane = new RepositoryPane(model, opener(getHostServices()), notices);
        toasts.setPickOnBounds(false);
        var scene = new Scene(new StackPane(pane, toasts), WIDTH, HEIGHT);
        theme.dress(scene);
        stage.setTitle(texts.get("app.name"));
        stage.setScene(scene);
        var _ = new Ticker(stage, BEAT, model::beat);
        stage.show();
        // why: who opens a silo wants to search in it, and can type at once
        model.openProperty().subscribe(open -> {
            if (open != null) {
                pane.actions().get("browse.search").run();
            }
        });
        model.open(handover.folder());
    }

    private static Notices notices(Toasts toasts, Texts texts) {
        return new Notices() {
            @Override
            public void tell(String text) {
                toasts.tell(text);
            }

            @Override
            public void warn(String text) {
                toasts.warn(text);
            }

            @Override
            public void offer(String text, Runnable undo) {
                toasts.offer(text, texts.get("toast.undo"), undo, () -> {});
            }
        };
    }

    /** The system's programs, as JavaFX knows them. */
    public static Opener opener(HostServices services) {
        return new Opener() {
            @Override
            public void open(Path path) {
                services.showDocument(path.toUri().toString());
            }

            @Override
            public void browse(URI address) {
                services.showDocument(address.toString());
            }
        };
    }
}
