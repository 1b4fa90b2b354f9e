package org.windrow.desktop;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.life.AwtTray;
import org.windrow.desktop.life.CloseFlow;
import org.windrow.desktop.life.CloseQuestion;
import org.windrow.desktop.life.RunNews;
import org.windrow.desktop.life.SystemNotices;
import org.windrow.desktop.life.Tray;
import org.windrow.desktop.life.UncaughtErrors;
import org.windrow.desktop.preferences.WindowChoices;
import org.windrow.desktop.shell.Pane;
import org.windrow.desktop.shell.Shell;
import org.windrow.fxkit.ErrorDialog;
import org.windrow.fxkit.LayoutMemory;
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
    private static final String TEXTS = "org.windrow.desktop.texts";
    private static final Duration BEAT = Duration.millis(220);
    private static final Duration NEWS_BEAT = Duration.seconds(2);
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 760;

    private final DesktopContext context;
    private final DeferredEngine engine;
    private final WindowState state;
    private @Nullable Shell opened;

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
        var choices = WindowChoices.in(state);
        Texts texts = Texts.of(TEXTS, choices.languageProperty().get().locale(Locale.getDefault()));
        var theme = new Theme();
        choices.appearanceProperty().subscribe(theme.appearanceProperty()::set);
        choices.motionProperty().subscribe(theme.motionProperty()::set);
        choices.textSizeProperty().subscribe(theme.textSizeProperty()::set);
        catchWhatNobodyCatches(stage, theme, texts);
        var shell = new Shell(
                engine,
                context.sample(),
                folder -> getHostServices().showDocument(folder.toUri().toString()),
                address -> getHostServices().showDocument(address.toString()),
                context.indexes(),
                theme,
                choices,
                texts,
                Clock.system(ZoneId.systemDefault()),
                Platform::runLater,
                Platform::exit);
        opened = shell;
        rememberPane(shell);
        new LayoutMemory(state).attach(shell.scene().getRoot());
        letItClose(stage, shell, choices, theme, texts);
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

    @Override
    public void stop() {
        if (opened != null) {
            opened.end();
        }
    }

    private static void catchWhatNobodyCatches(Stage stage, Theme theme, Texts texts) {
        var dialog = new ErrorDialog(
                new ErrorDialog.Words(
                        texts.get("error.title"),
                        texts.get("error.text"),
                        code -> texts.format("error.code", code),
                        times -> texts.format("error.times", times),
                        others -> texts.format("error.others", others),
                        texts.get("error.copy"),
                        texts.get("error.close")),
                theme);
        Thread.setDefaultUncaughtExceptionHandler(
                new UncaughtErrors(Platform::runLater, error -> dialog.show(stage.isShowing() ? stage : null, error)));
    }

    /** What happens when the window is closed, and how it goes on without one. */
    private void letItClose(Stage stage, Shell shell, WindowChoices choices, Theme theme, Texts texts) {
        // why: in the tray the program goes on without a window
        Platform.setImplicitExit(false);
        var tray = new AwtTray(
                texts, () -> Platform.runLater(() -> bringBack(stage)), () -> Platform.runLater(Platform::exit));
        var question = new CloseQuestion(texts, theme);
        var flow = new CloseFlow(
                choices,
                shell.sources()::isAtWork,
                reply -> question.ask(stage, reply),
                () -> keepRunning(stage, shell, tray, texts),
                Platform::exit);
        stage.setOnCloseRequest(event -> {
            event.consume();
            flow.close();
        });
        stage.setOnHidden(_ -> shell.close());
        stage.setOnShown(_ -> tray.close());
        var notices = new SystemNotices(stage::isFocused, tray, System.getenv().getOrDefault("PATH", ""));
        var news = new RunNews(texts, notices::tell);
        // why a beat of its own: the window's rests while nobody can see it, which is when this is needed
        var beat = new Timeline(new KeyFrame(NEWS_BEAT, _ -> news.update(engine.snapshot())));
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
    }

    private static void keepRunning(Stage stage, Shell shell, Tray tray, Texts texts) {
        var _ = tray.show()
                .thenAcceptAsync(
                        shown -> {
                            if (shown) {
                                stage.hide();
                            } else {
                                shell.tell(texts.get("tray.none"));
                                stage.setIconified(true);
                            }
                        },
                        Platform::runLater);
    }

    private static void bringBack(Stage stage) {
        stage.show();
        stage.setIconified(false);
        stage.toFront();
    }

    private void rememberPane(Shell shell) {
        state.get("pane")
                .flatMap(name -> Arrays.stream(Pane.values())
                        .filter(pane -> pane.name().equals(name))
                        .findFirst())
                .ifPresent(shell.model().paneProperty()::set);
        shell.model().paneProperty().addListener((_, _, pane) -> state.put("pane", pane.name()));
    }
}
