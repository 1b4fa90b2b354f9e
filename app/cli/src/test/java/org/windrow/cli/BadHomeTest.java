package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.RequestMatch;

/** What is wrong on the person's own machine: each has a clear message, and nothing is overwritten. */
class BadHomeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void brokenSettingsAreKeptAsideAndToldAndTheHarvestGoesOn() throws Exception {
        Path config = Files.createDirectories(folder.resolve("home/config"));
        Files.writeString(config.resolve("config.json"), "{\"gap\": \"soon\"");
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.generated(5, 100)).start();
                CommandProcess harvest =
                        CommandProcess.start(folder, "harvest", sample.baseUrl().toString(), "--silo", silo("one"))) {

            assertThat(harvest.exitCode()).isZero();
            assertThat(harvest.err())
                    .contains("config.json could not be understood")
                    .contains("The default settings hold meanwhile");
            assertThat(broken(config)).hasContent("{\"gap\": \"soon\"");
            assertThat(config.resolve("config.json")).doesNotExist();
        }
    }

    @Test
    void aSecondHarvestIntoTheSameSiloIsToldAndOneIntoAnotherIsNot() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.generated(1_000, 500))
                        .pageSize(10)
                        .start();
                SampleRepository small =
                        SampleRepository.with(SampleCatalogue.generated(5, 100)).start();
                CommandProcess first = startInTheMidstOf(sample, goOn)) {
            await().atMost(PATIENCE).until(() -> sample.requests() > 5);

            CommandRun second = CommandRun.of("harvest", sample.baseUrl().toString(), "--silo", silo("one"));

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("another running Windrow").contains(silo("one"));
            assertThat(CommandRun.of("harvest", small.baseUrl().toString(), "--silo", silo("other"))
                            .exitCode())
                    .isZero();
            assertThat(first.isAlive()).isTrue();
            first.signal("TERM");
            assertThat(first.exitCode()).isEqualTo(3);
            goOn.countDown();
        }
    }

    /** A harvest that is held in the midst of its list, so that it does not take the machine from the others. */
    private CommandProcess startInTheMidstOf(SampleRepository sample, CountDownLatch goOn) throws IOException {
        sample.faults().when(RequestMatch.verb("ListRecords")).after(5).give((request, right) -> {
            goOn.await();
            return right.handle(request);
        });
        return CommandProcess.start(folder, "harvest", sample.baseUrl().toString(), "--silo", silo("one"));
    }

    @Test
    void aFileIsNoSiloAndStaysAsItIs() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.generated(5, 100)).start()) {
            CommandRun run = CommandRun.of("harvest", sample.baseUrl().toString(), "--silo", letter.toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains(letter + " is a file, not the folder of a silo");
            assertThat(letter).hasContent("Dear all");
        }
    }

    @Test
    void anotherServerThatRefusesThePasswordIsTold() throws IOException {
        try (ForeignRedis redis = ForeignRedis.start(folder.resolve("redis"), "hunter2")) {
            CommandRun run = CommandRun.of(
                    "harvest", "http://127.0.0.1:1/oai", "--silo", silo("one"), "--redis", redis.uri("geheim"));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("Redis at " + redis.place() + " refuses the user or the password")
                    .doesNotContain("geheim");
        }
    }

    private String silo(String name) {
        return folder.resolve(name).toString();
    }

    private static Path broken(Path config) throws IOException {
        try (Stream<Path> files = Files.list(config)) {
            return files.filter(file -> file.getFileName().toString().startsWith("config.json.broken-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
