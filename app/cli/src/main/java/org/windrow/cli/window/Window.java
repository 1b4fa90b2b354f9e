package org.windrow.cli.window;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.demo.SampleHarvest;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.desktop.DesktopContext;
import org.windrow.desktop.WindrowWindow;
import org.windrow.engine.home.HomeFinder;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.source.Source;

/** Opens the window on the engine of this home. */
public final class Window {

    private Window() {}

    /**
     * Opens the window and returns when it was closed and everything has stopped.
     *
     * @param beginWithSample whether to harvest the sample repository at once
     * @return the command's exit code
     * @throws IOException if there is no place for the home; if its folders cannot be made the window says so
     */
    public static int open(boolean beginWithSample) throws IOException {
        WindrowHome home = HomeFinder.ofThisProcess().find();
        AtomicReference<@Nullable SampleHarvest> sample = new AtomicReference<>();
        try (var ground = new Ground(home)) {
            WindrowWindow.open(new DesktopContext(
                    ground::prepare,
                    ground::engine,
                    Optional.of(() -> sampleSource(sample)),
                    beginWithSample,
                    home.state().resolve("window.properties"),
                    home.index()));
            return ExitCode.DONE;
        } finally {
            SampleHarvest running = sample.get();
            if (running != null) {
                running.close();
            }
        }
    }

    private static Source sampleSource(AtomicReference<@Nullable SampleHarvest> sample) {
        SampleHarvest running = sample.get();
        if (running == null) {
            running = SampleHarvest.start();
            sample.set(running);
        }
        return running.source();
    }
}
