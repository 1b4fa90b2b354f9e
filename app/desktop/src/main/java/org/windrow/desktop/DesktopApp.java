package org.windrow.desktop;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.shell.Pane;
import org.windrow.desktop.shell.Shell;
import org.windrow.fxkit.ErrorDialog;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.Ticker;
import org.windrow.fxkit.WindowState;

/**
 * The life of the window: shown first, then the engine is started in the background and the panes fill in. Who opened it
 * stops the engine after the window has gone, so that nobody looks at a window that does not answer.
 */
public final class DesktopApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);
    private static final Duration BEAT = Duration.millis(220);
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 760;

    private final DesktopContext context;
    private final DeferredEngine engine;
    private final Texts texts =
            new Texts(ResourceBundle.getBundle("org.windrow.desktop.texts", Locale.ENGLISH), Locale.ENGLISH);
    private final WindowState state;

    /** For JavaFX, which makes the application itself. */
    public DesktopApp() {
        this(WindrowWindow.handover());
    }

    DesktopApp(WindrowWindow.Handover handover) {
        this.context = handover.context();
        this.engine = handover.engine();
        this.state = handover.state();
    }

    @Override
    public void start(Stage stage) {
        catchWhatNobodyCatches(stage);
        var theme = new Theme();
        rememberTheme(theme);
        var shell = new Shell(
                engine,
                context.sample(),
                folder -> getHostServices().showDocument(folder.toUri().toString()),
                theme,
                texts,
                Clock.system(ZoneId.systemDefault()),
                Platform::runLater,
                Platform::exit);
        rememberPane(shell);
        stage.setOnHidden(_ -> shell.close());
        stage.setTitle(texts.get("app.name"));
        stage.setMinWidth(820);
        stage.setMinHeight(520);
        stage.setScene(shell.scene());
        state.attach(stage, WIDTH, HEIGHT);
        var _ = new Ticker(stage, BEAT, shell.model()::beat);
        stage.show();
        LOG.info(
                "The window is up {} ms after the program began",
                System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime());
        shell.model().startEngine();
        if (context.beginWithSample()) {
            shell.sources().trySample();
        }
    }

    private void catchWhatNobodyCatches(Stage stage) {
        var dialog = new ErrorDialog(new ErrorDialog.Words(
                texts.get("error.title"), texts.get("error.text"), texts.get("error.copy"), texts.get("error.close")));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            LOG.error("Nobody caught this, on thread {}", thread.getName(), error);
            Platform.runLater(() -> dialog.show(ownerOf(stage), error));
        });
    }

    private static @Nullable Stage ownerOf(Stage stage) {
        return stage.isShowing() ? stage : null;
    }

    private void rememberTheme(Theme theme) {
        state.get("theme")
                .flatMap(name -> constant(Theme.Appearance.class, name))
                .ifPresent(theme.appearanceProperty()::set);
        theme.appearanceProperty().addListener((_, _, chosen) -> state.put("theme", chosen.name()));
    }

    private void rememberPane(Shell shell) {
        state.get("pane")
                .flatMap(name -> constant(Pane.class, name))
                .ifPresent(shell.model().paneProperty()::set);
        shell.model().paneProperty().addListener((_, _, pane) -> state.put("pane", pane.name()));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
