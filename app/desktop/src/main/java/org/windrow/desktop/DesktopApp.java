package org.windrow.desktop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.life.AwtTray;
import org.windrow.desktop.life.CloseFlow;
import org.windrow.desktop.life.CloseQuestion;
import org.windrow.desktop.life.ErrorWords;
import org.windrow.desktop.life.RunNews;
import org.windrow.desktop.life.SystemNotices;
import org.windrow.desktop.life.Tray;
import org.windrow.desktop.life.UncaughtErrors;
import org.windrow.desktop.life.Unfinished;
import org.windrow.desktop.preferences.WindowChoices;
import org.windrow.desktop.shell.Pane;
import org.windrow.desktop.shell.Shell;
import org.windrow.fxkit.ErrorDialog;
import org.windrow.fxkit.FirstPicture;
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

    // why not from the texts: the window is there before they are read, and a name is the same in all languages
    private static final String NAME = "Windrow";
    private static final String TEXTS = "org.windrow.desktop.texts";
    private static final javafx.util.Duration BEAT = javafx.util.Duration.millis(220);
    private static final javafx.util.Duration NEWS_BEAT = javafx.util.Duration.seconds(2);

    private final DesktopContext context;
    private final DeferredEngine engine;
    private final CompletableFuture<WindowState> remembered;
    private volatile @Nullable Look look;
    private @Nullable Shell opened;
    private @Nullable RuntimeException failure;
    private @Nullable ErrorDialog errors;

    /** For JavaFX, which makes the application itself. */
    public DesktopApp() {
        this(WindrowWindow.handover());
    }

    DesktopApp(WindrowWindow.Handover handover) {
        this.context = handover.context();
        this.engine = handover.engine();
        this.remembered = handover.state();
    }

    /** How the window is to look. */
    private record Look(WindowState state, WindowChoices choices, Theme theme) {}

    /** Prepares what need not be done on the JavaFX thread, beside what has to. */
    @Override
    public void init() {
        WindowState state = remembered.join();
        var choices = WindowChoices.in(state);
        CompletableFuture<Theme> theme = CompletableFuture.supplyAsync(
                () -> Theme.showing(choices.appearanceProperty().get()), Platform::runLater);
        look = new Look(state, choices, theme.join());
    }

    private static Texts texts(WindowChoices choices) {
        // why: the first icon loads the font of all
        var _ = new FontIcon(Feather.WIND);
        return Texts.of(TEXTS, choices.languageProperty().get().locale(Locale.getDefault()));
    }

    /** Shows the window with nothing but the program's name, so that who opened it sees at once that it comes; then furnishes it. */
    @Override
    public void start(Stage stage) {
        Look prepared = Objects.requireNonNull(look, "JavaFX calls init first");
        stage.setMinWidth(820);
        stage.setMinHeight(520);
        stage.setTitle(NAME);
        stage.setScene(new Scene(new StackPane(new Label(NAME)), Shell.WIDTH, Shell.HEIGHT));
        prepared.state().attach(stage, Shell.WIDTH, Shell.HEIGHT);
        stage.show();
        // why not sooner: two processors are busy enough with the window
        Thread.ofPlatform().name("ground").start(context.ground());
        CompletableFuture<Texts> texts = CompletableFuture.supplyAsync(
                () -> texts(prepared.choices()), Thread.ofPlatform().name("text-reader")::start);
        FirstPicture.then(() -> {
            try {
                furnish(stage, prepared, texts.join());
            } catch (RuntimeException broken) {
                failure = broken;
                Platform.exit();
            }
        });
    }

    private void furnish(Stage stage, Look prepared, Texts texts) {
        WindowState state = prepared.state();
        WindowChoices choices = prepared.choices();
        Theme theme = prepared.theme();
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
        rememberPane(shell, state);
        new LayoutMemory(state).attach(shell.scene().getRoot());
        letItClose(stage, shell, choices, theme, texts);
        stage.setScene(shell.scene());
        FirstPicture.then(() -> begin(stage, shell));
    }

    /** The window is up; now what fills it. */
    private void begin(Stage stage, Shell shell) {
        log().info(
                        "The window is up {} ms after the program began",
                        ProcessHandle.current()
                                .info()
                                .startInstant()
                                .map(began ->
                                        Duration.between(began, Instant.now()).toMillis())
                                .orElse(-1L));
        shell.model().startEngine();
        var _ = new Ticker(stage, BEAT, shell.model()::beat);
        if (context.beginWithSample()) {
            shell.sources().trySample();
        }
        shell.begin();
    }

    @Override
    public void stop() {
        if (opened != null) {
            opened.end();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void catchWhatNobodyCatches(Stage stage, Theme theme, Texts texts) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(Platform::runLater, error -> {
            if (errors == null) {
                errors = new ErrorDialog(ErrorWords.of(texts), theme);
            }
            errors.show(stage.isShowing() ? stage : null, error);
        }));
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
                () -> new Unfinished(shell.sources().isAtWork(), shell.sources().scheduled()),
                (unfinished, reply) -> question.ask(stage, unfinished, reply),
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

    private static void rememberPane(Shell shell, WindowState state) {
        state.get("pane")
                .flatMap(name -> Arrays.stream(Pane.values())
                        .filter(pane -> pane.name().equals(name))
                        .findFirst())
                .ifPresent(shell.model().paneProperty()::set);
        shell.model().paneProperty().addListener((_, _, pane) -> state.put("pane", pane.name()));
    }

    /** why not a constant: the first logger sets up all logging, and the window would wait for it. */
    private static Logger log() {
        return LoggerFactory.getLogger(DesktopApp.class);
    }
}
