package org.windrow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.store.Silo;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.fixity.VerifyReport;

/** The application as a process of its own, closed in the midst of a harvest. */
class ClosedWindowTest {

    private static final int RECORDS = 20_000;
    private static final String ENOUGH = "100";
    private static final Duration SLOWEST_END = Duration.ofSeconds(5);
    private static final Path PICTURE =
            Path.of(System.getProperty("windrow.pictures", "target/pictures"), "on-a-display.png");

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 2_000))
            .pageSize(50)
            .start();
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void endTheProcesses() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        repository.close();
    }

    @Test
    void itEndsWithinSecondsLosesNothingAndOffersToGoOn() throws IOException, InterruptedException {
        Instant ended = run(window("-Dglass.platform=Headless", "-Dprism.order=sw"));

        Instant closed =
                Files.getLastModifiedTime(folder.resolve(WindowProcess.CLOSING)).toInstant();
        assertThat(Duration.between(closed, ended)).isLessThan(SLOWEST_END);
        WindrowHome home = WindowProcess.homeIn(folder);
        try (Silo silo = Silo.open(home.silos().resolve("hay"))) {
            VerifyReport report = new SiloVerifier(silo).verify(_ -> {});
            assertThat(report.findings()).isEmpty();
            assertThat(report.objects()).isBetween(Long.valueOf(ENOUGH), RECORDS - 1L);
        }
        var secrets = new Secrets();
        try (LoggingSetup logging = LoggingSetup.forWindow(home.logs(), secrets);
                Engine again = LocalEngine.open(home, secrets, logging.workerLogs(), Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> again.heldRuns().equals(List.of(new HeldRun("hay", "Hay and straw"))));
        }
    }

    @Test
    void itShowsItselfOnARealDisplay() throws IOException, InterruptedException {
        ProcessBuilder window = window();
        window.command().add(PICTURE.toAbsolutePath().toString());
        window.environment().put("DISPLAY", ":" + startDisplay());
        window.environment().remove("WAYLAND_DISPLAY");
        run(window);

        assertThat(coloursOf(ImageIO.read(PICTURE.toFile()))).hasSizeGreaterThan(50);
    }

    private ProcessBuilder window(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WindowProcess.class.getName(),
                folder.toString(),
                repository.baseUrl().toString(),
                ENOUGH));
        return new ProcessBuilder(command);
    }

    /** Runs the window to its end, and tells when that was. */
    private Instant run(ProcessBuilder window) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process =
                window.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        processes.add(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended by itself").isTrue();
        Instant ended = Instant.now();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return ended;
    }

    /** Starts an X server without a screen of glass, if there is one, and returns its number. */
    private String startDisplay() throws IOException {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
        assumeTrue(there, "There is no Xvfb on the PATH: the window is not tried on a real display");
        // why: it chooses a number that is free, and tells it once it can be used
        Process display = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(display);
        var lines = new BufferedReader(new InputStreamReader(display.getInputStream(), StandardCharsets.US_ASCII));
        String number = lines.readLine();
        assertThat(number).as("the number of the display").isNotNull();
        return number.strip();
    }

    private static Set<Integer> coloursOf(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .mapToObj(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .collect(Collectors.toSet());
    }
}
