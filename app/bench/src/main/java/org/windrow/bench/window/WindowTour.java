package org.windrow.bench.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.WindrowWindow;
import org.windrow.engine.Engine;

/**
 * A scripted tour through the whole window: the real engine with its own Redis, 500 sources, 1,000,000 jobs in a queue, and a
 * harvest with its downloads from a sample repository while it lasts. Tells for each step how long the JavaFX thread did not
 * answer, for how long of that it was on a processor, and how far apart its pulses were; and for the worst that took more
 * than 50 ms what it was doing. The first round warms up
 * and is told by itself.
 *
 * <p>Usage: {@code WindowTour FOLDER [ROUNDS [SOURCES [JOBS]]]}, with the launcher's options and either a display or
 * {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WindowTour {

    private static final Logger LOG = LoggerFactory.getLogger(WindowTour.class);
    private static final int SOURCES = 500;
    private static final int JOBS = 1_000_000;

    private final TourReport report;

    private WindowTour(TourReport report) {
        this.report = report;
    }

    /** Opens the window and walks through it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rounds = number(arguments, 1, 3);
        int sources = number(arguments, 2, SOURCES);
        int jobs = number(arguments, 3, JOBS);
        var home = new LoadedHome(folder);
        try (SampleProcess sample = SampleProcess.start(1)) {
            Thread.ofPlatform().name("tour").start(() -> {
                try {
                    home.addSources(sources, sample.address());
                    home.addJobs(jobs);
                    new WindowTour(new TourReport(folder.resolve("tour.txt"))).walk(home.awaitEngine(), rounds);
                } catch (IOException | InterruptedException | RuntimeException failure) {
                    LOG.error("The tour broke off", failure);
                } finally {
                    Platform.exit();
                }
            });
            WindrowWindow.open(home.context());
        } finally {
            home.close();
        }
        // why: the engine's and the toolkit's daemons are gone or do not matter any more
        System.exit(0);
    }

    private void walk(Engine engine, int rounds) throws IOException, InterruptedException {
        engine.harvest(LoadedHome.HARVESTED, false).join();
        Visit visit = Visit.begin();
        PulseWatch watch = Visit.onFx(() -> new PulseWatch(Platform::runLater));
        Thread.sleep(2_000);
        report.tell("start, sources and jobs added", watch.take());
        for (int round = 1; round <= rounds; round++) {
            report.line(round == 1 ? "=== Round 1, which warms up" : "=== Round " + round);
            for (TourScript.Step step : TourScript.steps(visit, engine)) {
                step.deed().run();
                Thread.sleep(400);
                report.tell(step.name(), watch.take());
            }
            report.line("harvested by now: "
                    + engine.snapshot().sources().getFirst().counts());
            report.write();
        }
        watch.close();
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
