package org.windrow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.source.Source;
import org.windrow.spi.Checkpoint;

class HarvestStateFileTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path control = Path.of("");

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        HarvestState state = state("oai_dc").load().begin("run-1", NOW, false).reached(new Checkpoint("page 2"), counts(100));
        state("oai_dc").save(state);

        assertThat(state("oai_dc").load()).isEqualTo(state);
    }

    @Test
    void eachSelectionHasItsOwnState() throws IOException {
        state("oai_dc").save(state("oai_dc").load().begin("run-1", NOW, false));

        assertThat(state("mods").load().openRun()).isNull();
    }

    @Test
    void aRunThatDidNotReachTheEndIsResumedUnderItsOwnKey() throws IOException {
        HarvestState cut = state("oai_dc").load().begin("run-1", NOW, false).reached(new Checkpoint("page 2"), counts(100));

        HarvestState resumed = cut.begin("run-2", NOW.plusSeconds(60), false);

        assertThat(resumed.openRun()).isEqualTo(new OpenRun("run-1", NOW, counts(100)));
        assertThat(resumed.lastCheckpoint()).contains(new Checkpoint("page 2"));
    }

    @Test
    void harvestingEverythingForgetsTheCheckpoint() throws IOException {
        HarvestState cut = state("oai_dc").load().begin("run-1", NOW, false).reached(new Checkpoint("page 2"), counts(100));

        assertThat(cut.begin("run-2", NOW, true).lastCheckpoint()).isEmpty();
    }

    @Test
    void aBrokenFileIsKeptAsideAndTheHarvestStartsOver() throws IOException {
        state("oai_dc").save(state("oai_dc").load().begin("run-1", NOW, false));
        Path file;
        try (Stream<Path> files = Files.list(control.resolve("harvests"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, "{\"plugin\": \"oai-p");

        assertThat(state("oai_dc").load().openRun()).isNull();
        try (Stream<Path> files = Files.list(control.resolve("harvests"))) {
            assertThat(files).singleElement().satisfies(aside -> assertThat(aside.toString()).contains(".broken-"));
        }
    }

    private HarvestStateFile state(String prefix) {
        Source source = new Source(
                "example",
                "Example",
                "oai-pmh",
                URI.create("http://example.org/oai"),
                Map.of("metadataPrefix", prefix),
                "example",
                true,
                Duration.ofSeconds(1),
                1);
        return HarvestStateFile.of(control, source);
    }

    private static RunCounts counts(long created) {
        return new RunCounts(created, created, 0, 0, 0, 0, 0, 2, 5_000, FileCounts.NONE);
    }
}
