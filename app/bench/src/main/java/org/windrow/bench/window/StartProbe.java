package org.windrow.bench.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.windrow.cli.Windrow;

/**
 * Starts Windrow as its launcher does, or the empty window; once the first picture has been drawn it writes into a file how
 * many milliseconds of processor time that took, and ends. Windrow's window is there before it is furnished; that it is, is
 * told by a second file.
 *
 * <p>Arguments: {@code windrow} or {@code empty}, and the file. The second file's name ends in {@value #FURNISHED}.
 */
final class StartProbe {

    static final String FURNISHED = ".furnished";

    private StartProbe() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        Path mark = Path.of(arguments[1]);
        boolean windrow = "windrow".equals(arguments[0]);
        var seen = new AtomicBoolean();
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> {
            if (seen.compareAndSet(false, true)) {
                Window window = Window.getWindows().getFirst();
                afterPicture(() -> write(mark, !windrow));
                window.sceneProperty().subscribe((_, _) -> afterPicture(() -> write(Path.of(mark + FURNISHED), true)));
            }
        });
        if (windrow) {
            Windrow.main(new String[0]);
        } else {
            Application.launch(EmptyWindow.class);
        }
    }

    private static void afterPicture(Runnable task) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // why the third: in the first the window is laid out and handed to be drawn, and the second waits
                // until that is done
                pulses++;
                if (pulses == 3) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }

    private static void write(Path mark, boolean last) {
        // why first: what follows is not part of the start
        FileTime now = FileTime.from(Instant.now());
        Duration atWork = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        try {
            Files.writeString(mark, String.valueOf(atWork.toMillis()));
            Files.setLastModifiedTime(mark, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (last) {
            Platform.exit();
        }
    }
}
