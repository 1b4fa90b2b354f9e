package org.windrow.bench.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.WindrowWindow;

/**
 * The resident memory of the window's process while a repository is harvested at full rate, and that of its Redis beside it.
 *
 * <p>Usage: {@code WindowMemory FOLDER [MINUTES]}, with the launcher's options and a display, or
 * {@code -Dglass.platform=Headless -Dprism.order=sw}. Linux only.
 */
public final class WindowMemory {

    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final long BETWEEN_MILLIS = 10_000;
    private static final double MEGABYTE = 1024 * 1024;

    private WindowMemory() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var home = new LoadedHome(folder);
        try (SampleProcess sample = SampleProcess.start(1)) {
            Thread.ofPlatform().name("memory").start(() -> {
                try {
                    home.addSources(1, sample.address());
                    harvest(home, folder.resolve("memory.txt"), minutes);
                } catch (IOException | InterruptedException | RuntimeException failure) {
                    LOG.error("The measurement broke off", failure);
                } finally {
                    Platform.exit();
                }
            });
            WindrowWindow.open(home.context());
        } finally {
            home.close();
        }
        System.exit(0);
    }

    private static void harvest(LoadedHome home, Path report, int minutes) throws IOException, InterruptedException {
        home.awaitEngine().harvest(LoadedHome.HARVESTED, false).join();
        var lines = new StringBuilder();
        for (long waited = 0; waited < minutes * 60_000L; waited += BETWEEN_MILLIS) {
            Thread.sleep(BETWEEN_MILLIS);
            var counts = home.awaitEngine().snapshot().sources().getFirst().counts();
            lines.append(String.format(
                    Locale.ROOT,
                    "%4d s: %.0f MB, at most %.0f MB, Redis %.0f MB; %d records, %d files%n",
                    (waited + BETWEEN_MILLIS) / 1000,
                    Resident.bytes(ProcessHandle.current().pid()) / MEGABYTE,
                    Resident.ownPeak() / MEGABYTE,
                    home.redisMemory() / MEGABYTE,
                    counts.records(),
                    counts.files().downloaded()));
            Files.writeString(report, lines);
        }
    }
}
