package org.windrow.fxkit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a window looked when it was last used: place, size, dividers, the chosen pane. Kept in a file of properties, written a
 * moment after the last change on a thread of its own. A file that is missing or broken means the defaults; what cannot be
 * written is logged and otherwise of no consequence.
 */
public final class WindowState implements AutoCloseable {

    private static final long QUIET_MILLIS = 600;

    private final Path file;
    private final Properties values = new Properties();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("window-state").factory());
    private @Nullable Future<?> pending;

    /** Reads the file; not to be called on the JavaFX thread. */
    public WindowState(Path file) {
        this.file = file;
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (NoSuchFileException first) {
            values.clear();
        } catch (IOException | IllegalArgumentException e) {
            log().warn("The window state in {} cannot be read; the window opens as if new", file, e);
        }
    }

    /** Puts the window where it was, or in the middle of the main screen, and remembers where it goes from now on. */
    public void attach(Stage stage, double defaultWidth, double defaultHeight) {
        Placement placement = placement(defaultWidth, defaultHeight);
        stage.setX(placement.x());
        stage.setY(placement.y());
        stage.setWidth(placement.width());
        stage.setHeight(placement.height());
        stage.setMaximized(placement.maximised());
        InvalidationListener moved = _ -> remember(stage);
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
    }

    /** Sets a divider or the like to where it was, and remembers where it goes from now on. */
    public void attach(String key, DoubleProperty property) {
        number(key).ifPresent(property::set);
        property.addListener((_, _, value) -> put(key, value.toString()));
    }

    /** A remembered value. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** Remembers a value. */
    public void put(String key, String value) {
        values.setProperty(key, value);
        save();
    }

    /** Writes what is still unwritten, and ends. */
    @Override
    public void close() {
        writer.execute(this::write);
        writer.close();
    }

    private void remember(Stage stage) {
        values.setProperty("window.maximised", String.valueOf(stage.isMaximized()));
        // why: the size of a maximised window is the screen's, and it would never find back to its own.
        if (!stage.isMaximized() && !stage.isIconified()) {
            values.setProperty("window.x", String.valueOf(stage.getX()));
            values.setProperty("window.y", String.valueOf(stage.getY()));
            values.setProperty("window.width", String.valueOf(stage.getWidth()));
            values.setProperty("window.height", String.valueOf(stage.getHeight()));
        }
        save();
    }

    private Placement placement(double defaultWidth, double defaultHeight) {
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        var placement = new Placement(
                number("window.x").orElse(Double.NaN),
                number("window.y").orElse(Double.NaN),
                number("window.width").orElse(defaultWidth),
                number("window.height").orElse(defaultHeight),
                get("window.maximised").map(Boolean::parseBoolean).orElse(false));
        boolean reachable = placement.isReachable(
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        return reachable ? placement : placement.centredOn(main);
    }

    private OptionalDouble number(String key) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private synchronized void save() {
        if (pending != null) {
            pending.cancel(false);
        }
        pending = writer.schedule(this::write, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                values.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log().warn("The window state cannot be written to {}", file, e);
        }
    }

    /** why not a constant: the first logger sets up all logging, and the window would wait for it. */
    private static Logger log() {
        return LoggerFactory.getLogger(WindowState.class);
    }
}
