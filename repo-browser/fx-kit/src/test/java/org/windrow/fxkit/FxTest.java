package org.windrow.fxkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A test with a window on the headless platform: starts the toolkit once, gives each test a fresh stage, and fails a test in
 * whose course something was thrown on the JavaFX thread.
 */
public abstract class FxTest {

    private final FxRobot robot = new FxRobot();
    private final AtomicReference<Throwable> uncaught = new AtomicReference<>();
    private Stage stage;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Awaitility.ignoreExceptionsByDefaultMatching(FxTest::isNotThereYet);
        FxToolkit.registerPrimaryStage();
    }

    /** Whether a node was looked for that the window does not have, so that a test that waits has to look again. */
    private static boolean isNotThereYet(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(EmptyNodeQueryException.class::isInstance);
    }

    @BeforeEach
    void makeStage() {
        WaitForAsyncUtils.autoCheckException = false;
        Thread.setDefaultUncaughtExceptionHandler((_, error) -> uncaught.compareAndSet(null, error));
        stage = onFx(() -> new Stage());
    }

    @AfterEach
    void closeStage() {
        onFx(stage::close);
        settle();
        Thread.setDefaultUncaughtExceptionHandler(null);
        Throwable error = uncaught.get();
        if (error != null) {
            throw new AssertionError("Something was thrown that nobody caught", error);
        }
    }

    /** The window of this test. */
    protected Stage stage() {
        return stage;
    }

    /** Shows a scene in this test's window. */
    protected void show(Callable<Parent> root, Theme theme, double width, double height) {
        onFx(() -> {
            var scene = new Scene(root.call(), width, height);
            theme.dress(scene);
            stage.setScene(scene);
            stage.show();
            spareThePaint(stage);
            return scene;
        });
        settle();
    }

    /**
     * Keeps a window from being painted, which would take most of a test's time: the headless platform copies each pixel by itself.
     * All else goes on as in one that is seen; a {@link #picture} is painted by itself. On the JavaFX thread, after it was shown.
     */
    protected static void spareThePaint(Stage window) {
        window.setIconified(true);
    }

    /** Runs on the JavaFX thread and waits for the answer. */
    protected static <T> T onFx(Callable<T> task) {
        try {
            return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(task));
        } catch (TimeoutException e) {
            throw new AssertionError("The JavaFX thread did not answer", e);
        }
    }

    /** Runs on the JavaFX thread and waits until it is done. */
    protected static void onFx(Runnable task) {
        onFx(() -> {
            task.run();
            return true;
        });
    }

    /** Waits until the JavaFX thread has done what it was given, and has laid it out. */
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    /** The node of a CSS selector in this test's window. */
    protected <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(robot.from(stage.getScene().getRoot()).lookup(selector).query());
    }

    /** Whether a node of that selector is there and can be seen. */
    protected boolean sees(String selector) {
        return robot.from(stage.getScene().getRoot()).lookup(selector).queryAll().stream()
                .anyMatch(FxTest::isSeen);
    }

    protected void click(String selector) {
        // why: what has just become visible is in its place only after the next layout.
        settle();
        Node target = find(selector, Node.class);
        // why not with the mouse on its way there: each of its steps would be painted, and that takes longer than all
        // else
        Platform.runLater(() -> {
            Bounds bounds = target.localToScreen(target.getBoundsInLocal());
            var mouse = new Robot();
            mouse.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            mouse.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    /** Types into what has the focus; all at once, since a robot would wait for a frame after each letter. */
    protected void type(String text) {
        onFx(() -> text.chars().forEach(letter -> {
            Node target = Objects.requireNonNull(focusedScene().getFocusOwner(), "Nothing has the focus");
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            Character.toString(letter),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }));
        settle();
    }

    private Scene focusedScene() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(stage)
                .getScene();
    }

    protected void press(KeyCode... keys) {
        // why later: what a key begins may last as long as a dialog
        Platform.runLater(() -> {
            var keyboard = new Robot();
            List.of(keys).forEach(keyboard::keyPress);
            List.of(keys).reversed().forEach(keyboard::keyRelease);
        });
        settle();
    }

    protected FxRobot robot() {
        return robot;
    }

    /** Writes a picture of the window into the folder of the property {@code windrow.pictures}. */
    protected void picture(String name, double scale) {
        picture(stage.getScene(), name, scale);
    }

    /** Writes a picture of any scene, such as a dialog's. */
    protected void picture(Scene scene, String name, double scale) {
        settle();
        WritableImage image = onFx(() -> {
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var target = new WritableImage((int) (scene.getWidth() * scale), (int) (scene.getHeight() * scale));
            return scene.getRoot().snapshot(parameters, target);
        });
        try {
            Path folder = Path.of(System.getProperty("windrow.pictures", "target/pictures"));
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), Png.of(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
