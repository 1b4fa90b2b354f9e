package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import tools.jackson.databind.JsonNode;

/** A harvest that is cut off goes on, whether it was asked to stop or was killed. */
class InterruptedHarvestTest {

    private static final int RECORDS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aKilledHarvestLosesNothingAndGoesOn() throws Exception {
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 200))
                .pageSize(100)
                .start()) {
            for (int round = 0; round < 2; round++) {
                try (CommandProcess harvest = start(sample)) {
                    long before = objects();
                    await().atMost(PATIENCE).until(() -> objects() > before + 150 || !harvest.isAlive());
                    harvest.kill();
                }
                assertThat(CommandRun.of("silo", "verify", silo().toString()).out())
                        .contains("all as recorded");
            }

            CommandRun rest =
                    CommandRun.of("harvest", sample.baseUrl().toString(), "--silo", silo().toString(), "--json");

            JsonNode answer = rest.json();
            assertThat(answer.get("status").asString()).as(rest.out()).isEqualTo("complete");
            assertThat(answer.get("records").asLong()).isEqualTo(RECORDS);
            CommandRun verified = CommandRun.of("silo", "verify", silo().toString(), "--json");
            assertThat(verified.json().get("status").asString())
                    .as(verified.out())
                    .isEqualTo("clean");
            assertThat(verified.json().get("objects").asLong()).isEqualTo(RECORDS);
            assertThat(verified.json().get("versions").asLong()).isEqualTo(RECORDS);
            assertThat(verified.json().get("parts").asLong()).isEqualTo(2 * RECORDS);
        }
    }

    @Test
    void anInterruptStopsCleanlyAndSaysHowToGoOn() throws Exception {
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.generated(100_000, 500))
                .pageSize(50)
                .start()) {
            try (CommandProcess harvest = startInGroup(sample)) {
                await().atMost(PATIENCE).until(() -> objects() > 100);

                interrupt(harvest);

                assertThat(harvest.exitCode()).isEqualTo(3);
                assertThat(harvest.out())
                        .contains("Stopped on request")
                        .contains("windrow harvest " + sample.baseUrl() + " --silo " + silo());
                assertThat(harvest.err()).doesNotContain("Redis cannot be used");
            }
            assertThat(CommandRun.of("silo", "verify", silo().toString()).exitCode())
                    .isZero();
        }
    }

    private CommandProcess start(SampleRepository sample) throws IOException {
        return start(sample, List.of());
    }

    /** Starts the command as the leader of a process group, where the system has a word for that. */
    private CommandProcess startInGroup(SampleRepository sample) throws IOException {
        // why env: tests that run in the background of a shell inherit that Ctrl-C is to be ignored
        return start(sample, OS.LINUX.isCurrentOs() ? List.of("setsid", "env", "--default-signal=INT") : List.of());
    }

    private CommandProcess start(SampleRepository sample, List<String> within) throws IOException {
        return CommandProcess.startWithin(
                within, folder, "harvest", sample.baseUrl().toString(), "--silo", silo().toString());
    }

    /** As Ctrl-C in a terminal does: the command and all its children are told. */
    private static void interrupt(CommandProcess harvest) throws Exception {
        if (OS.LINUX.isCurrentOs()) {
            harvest.signalGroup("INT");
        } else {
            harvest.signal("INT");
        }
    }

    private Path silo() {
        return folder.resolve("silo");
    }

    private long objects() throws IOException {
        Path tree = silo().resolve("pairtree_root");
        if (!Files.isDirectory(tree)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.endsWith("__manifest.json")).count();
        } catch (java.io.UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }
}
