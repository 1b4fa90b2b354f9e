package org.windrow.desktop.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.DeferredEngine;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.preferences.WindowChoices;
import org.windrow.engine.Engine;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.engine.source.Source;
import org.windrow.fxkit.FxTest;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.WindowState;

/** A test with the whole window over a {@link RecordingEngine}. */
abstract class WindowTest extends FxTest {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final List<Path> foldersShown = new CopyOnWriteArrayList<>();
    private final List<String> quits = new ArrayList<>();
    private Theme theme;
    private WindowChoices choices;
    private WindowState windowState;

    @TempDir
    Path stateFolder;

    private Shell shell;
    private Timeline beat;
    private DeferredEngine deferred;

    /** What makes the engine; the recording one at once unless a test says otherwise. */
    Callable<Engine> engineMaker() {
        return () -> engine;
    }

    Optional<Callable<Source>> sample() {
        return Optional.of(() -> {
            throw new IllegalStateException("There is no sample in this test");
        });
    }

    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    Texts texts() {
        return TestTexts.english();
    }

    /** Whether the window is painted all the time; a picture of it is in any case. */
    boolean isPainted() {
        return true;
    }

    double width() {
        return 980;
    }

    /** A source whose every choice is another than the usual one. */
    static Source chosenHay() {
        return new Source(
                "hay",
                "Repository of hay",
                "oai-pmh",
                URI.create("https://repository.example.org/oai"),
                Map.of("metadataPrefix", "oai_dc"),
                "hay",
                true,
                java.time.Duration.ofMillis(1_500),
                2,
                new FileChoice(Set.of(FileGroup.PDF, FileGroup.DOCUMENTS), 50_000_000),
                Schedule.parse("weekly monday 03:00"),
                false);
    }

    @BeforeEach
    void openTheWindow() {
        theme = onFx(() -> new Theme());
        windowState = new WindowState(stateFolder.resolve("window.properties"));
        choices = onFx(() -> WindowChoices.in(windowState));
        onFx(() -> {
            choices.appearanceProperty().set(Theme.Appearance.LIGHT);
            choices.appearanceProperty().subscribe(theme.appearanceProperty()::set);
            choices.textSizeProperty().subscribe(theme.textSizeProperty()::set);
            choices.motionProperty().subscribe(theme.motionProperty()::set);
        });
        deferred = new DeferredEngine(engineMaker());
        shell = onFx(() -> new Shell(
                deferred,
                sample(),
                foldersShown::add,
                _ -> {},
                stateFolder.resolve("index"),
                theme,
                choices,
                texts(),
                clock(),
                Platform::runLater,
                () -> quits.add("quit")));
        beat = onFx(() -> show());
        settle();
    }

    private Timeline show() {
        stage().setScene(shell.scene());
        stage().setWidth(width());
        stage().setHeight(760);
        var beating = new Timeline(
                new KeyFrame(Duration.millis(50), _ -> shell.model().beat()));
        beating.setCycleCount(Animation.INDEFINITE);
        beating.play();
        stage().show();
        if (!isPainted()) {
            spareThePaint(stage());
        }
        shell.model().startEngine();
        shell.complete();
        return beating;
    }

    @AfterEach
    void closeTheEngine() {
        onFx(beat::stop);
        onFx(shell::end);
        deferred.close();
        windowState.close();
    }

    /** why with the mouse's whole way: this window is painted, and what opens in it needs the time to take the focus */
    @Override
    protected void click(String selector) {
        settle();
        robot().clickOn(find(selector, Node.class));
        settle();
    }

    @Override
    protected void press(KeyCode... keys) {
        robot().push(keys);
        settle();
    }

    RecordingEngine engine() {
        return engine;
    }

    Shell shell() {
        return shell;
    }

    WindowChoices choices() {
        return choices;
    }

    Theme theme() {
        return theme;
    }

    List<Path> foldersShown() {
        return foldersShown;
    }

    String textOf(String selector) {
        return onFx(() -> find(selector, javafx.scene.control.Labeled.class).getText());
    }
}
