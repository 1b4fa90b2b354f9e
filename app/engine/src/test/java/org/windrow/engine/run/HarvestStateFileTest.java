package org.windrow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        HarvestState state =
                state("oai_dc").load().begin("run-1", NOW, false).reached(new Checkpoint("page 2"), counts(100));
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
        HarvestState cut =
                state("oai_dc").load().begin("run-1", NOW, false).reached(new Checkpoint("page 2"), counts(100));

        HarvestState resumed = cut.begin("run-2", NOW.plusSeconds(60), false);

        assertThat(resumed.openRun()).isEqualTo(new OpenRun("run-1", NOW, counts(100)));
        assertThat(resumed.lastCheckpoint()).contains(new Checkpoint("page 2"));
    }

    @Test
    void harvestingEverythingForgetsTheCheckpoint() throws IOException {
        HarvestState cut =
                state("oai_dc").load().begin("run-1", NOW, false).reached(new Checkpoint("page 2"), counts(100));

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
            assertThat(files)
                    .singleElement()
                    .satisfies(aside -> assertThat(aside.toString()).contains(".broken-"));
        }
    }

    @Test
    void whatTheRunsBroughtIsKeptBeyondTheHistory() throws IOException {
        HarvestState state = state("oai_dc").load();
        for (int i = 0; i < HarvestState.KEPT_RUNS + 20; i++) {
            state = state.begin("run-" + i, NOW, false).ended(ended("run-" + i, counts(5)), true);
        }
        state("oai_dc").save(state);

        assertThat(state("oai_dc").load().ended().holdings())
                .isEqualTo(new Holdings((HarvestState.KEPT_RUNS + 20) * 5L, 0));
    }

    @Test
    void aRunThatEndsTwiceSinceItWentOnBringsItsRecordsOnce() throws IOException {
        HarvestState state = state("oai_dc").load().begin("run-1", NOW, false);

        HarvestState wentOn = state.ended(ended("run-1", counts(5)), false).ended(ended("run-1", counts(8)), true);

        assertThat(wentOn.ended().holdings().records()).isEqualTo(8);
    }

    @Test
    void recordsThatTheSiloHadBeforeTheFirstRunAreThereToo() {
        var listed = new RunCounts(100, 0, 2, 95, 3, 0, 0, 2, 5_000, FileCounts.NONE);

        assertThat(Holdings.NONE.with(listed)).isEqualTo(new Holdings(97, 0));
    }

    @Test
    void aStateOfAnEarlierVersionHasItFromItsHistory() throws IOException {
        HarvestState state = state("oai_dc").load();
        for (String run : List.of("run-1", "run-2", "run-3")) {
            state = state.begin(run, NOW, false).ended(ended(run, counts(5)), true);
        }
        state("oai_dc").save(state);
        Path file;
        try (Stream<Path> files = Files.list(control.resolve("harvests"))) {
            file = files.findFirst().orElseThrow();
        }
        String json = Files.readString(file);
        Files.writeString(file, json.replaceFirst("(?s),\\s*\"earlier\".*", "}"));

        assertThat(state("oai_dc").load().ended().holdings()).isEqualTo(new Holdings(15, 0));
    }

    private static RunRecord ended(String run, RunCounts counts) {
        return new RunRecord(run, NOW, NOW, RunStatus.COMPLETE, "", counts);
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
