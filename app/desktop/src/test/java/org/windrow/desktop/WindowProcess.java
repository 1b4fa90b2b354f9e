package org.windrow.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.source.Source;

/**
 * The application in a process of its own, with somebody in front of it: harvests a repository, takes a picture of the screen
 * once enough records have come, and closes the window in the midst of it.
 *
 * <p>Arguments: the home, the repository's address, how many records are enough, and where the picture goes, or nothing.
 */
final class WindowProcess {

    /** The file within the home that is made when the window is closed. */
    static final String CLOSING = "closing";

    private WindowProcess() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        var home = homeIn(folder);
        home.create();
        // why: nobody is there to answer the question
        Files.writeString(windowState(home), "on-close=QUIT\n");
        var secrets = new Secrets();
        var made = new CompletableFuture<Engine>();
        Thread.ofPlatform().daemon().name("visitor").start(() -> visit(made.join(), arguments));
        try (LoggingSetup logging = LoggingSetup.forWindow(home.logs(), secrets)) {
            WindrowWindow.open(new DesktopContext(
                    () -> {},
                    () -> {
                        Engine engine = LocalEngine.open(home, secrets, logging.workerLogs(), Clock.systemUTC());
                        made.complete(engine);
                        return engine;
                    },
                    Optional.empty(),
                    false,
                    windowState(home),
                    home.index()));
        }
        System.exit(0);
    }

    static WindrowHome homeIn(Path folder) {
        return new WindrowHome(
                folder.resolve("config"), folder.resolve("data"), folder.resolve("state"), folder.resolve("logs"));
    }

    private static Path windowState(WindrowHome home) {
        return home.state().resolve("window.properties");
    }

    private static void visit(Engine engine, String[] arguments) {
        var source = new Source(
                "hay",
                "Hay and straw",
                "oai-pmh",
                URI.create(arguments[1]),
                Map.of("metadataPrefix", "oai_dc"),
                "hay",
                true,
                Duration.ZERO,
                4);
        engine.saveSources(List.of(source)).join();
        engine.harvest("hay", false).join();
        long enough = Long.parseLong(arguments[2]);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> engine.snapshot().sources().stream()
                        .anyMatch(status -> status.counts().records() >= enough));
        Platform.runLater(() -> {
            if (arguments.length > 3) {
                photograph(Path.of(arguments[3]));
            }
            note(Path.of(arguments[0]).resolve(CLOSING));
            Window window = Window.getWindows().getFirst();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
    }

    private static void note(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void photograph(Path file) {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        var image = SwingFXUtils.fromFXImage(new Robot().getScreenCapture(null, screen), null);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
