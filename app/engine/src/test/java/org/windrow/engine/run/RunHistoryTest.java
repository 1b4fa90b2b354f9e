package org.windrow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.source.Source;

class RunHistoryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path control = Path.of("");

    @Test
    void thousandsOfRunsAreReadPageByPageTheNewestFirst() throws IOException {
        history()
                .add(
                        run(4_999),
                        IntStream.range(0, 4_999).mapToObj(i -> run(4_998 - i)).toList());

        RunPage page = history().page(100, 3).orElseThrow();

        assertThat(page.total()).isEqualTo(5_000);
        assertThat(page.runs()).extracting(RunRecord::run).containsExactly("run-4899", "run-4898", "run-4897");
        assertThat(history().page(4_999, 10).orElseThrow().runs()).containsExactly(run(0));
    }

    @Test
    void aRunThatEndsAgainAfterItWasResumedIsOneRun() throws IOException {
        history().add(run(1), List.of());
        history().add(run(2), List.of());
        RunRecord resumed = new RunRecord("run-1", NOW, NOW.plusSeconds(900), RunStatus.COMPLETE, "", RunCounts.NONE);
        history().add(resumed, List.of());

        assertThat(history().page(0, 10).orElseThrow().runs()).containsExactly(resumed, run(2));
    }

    @Test
    void whatAKillCutShortOrAStrangerWroteIsPassedOver() throws IOException {
        history().add(run(1), List.of());
        Files.writeString(file(), "{\"run\":\"half\",\"star", StandardOpenOption.APPEND);
        history().add(run(2), List.of());
        Files.writeString(file(), "{\"run\":null}\n[1]\nnull\n", StandardOpenOption.APPEND);

        assertThat(history().page(0, 10).orElseThrow().runs()).containsExactly(run(2), run(1));
    }

    @Test
    void theRunsOfAnEarlierVersionComeIntoTheHistoryWithTheFirstNewOne() throws IOException {
        assertThat(history().page(0, 10)).isEmpty();
        history().add(run(3), List.of(run(2), run(1)));
        history().add(run(4), List.of(run(2), run(1)));

        assertThat(history().page(0, 10).orElseThrow().runs()).containsExactly(run(4), run(3), run(2), run(1));
    }

    @Test
    void aFileThatHasGrownTooLargeKeepsTheNewest() throws IOException {
        int many = 2 * RunHistory.KEPT_BYTES / 300;
        history()
                .add(
                        run(many),
                        IntStream.range(0, many)
                                .mapToObj(i -> run(many - 1 - i))
                                .toList());

        assertThat(Files.size(file())).isLessThanOrEqualTo(RunHistory.KEPT_BYTES);
        RunPage page = history().page(0, 2).orElseThrow();
        assertThat(page.runs()).containsExactly(run(many), run(many - 1));
        assertThat(page.total()).isGreaterThan(5_000);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(control.resolve("harvests"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private RunHistory history() {
        return RunHistory.of(
                control,
                new Source(
                        "example",
                        "Example",
                        "oai-pmh",
                        URI.create("http://example.org/oai"),
                        Map.of(),
                        "example",
                        true,
                        Duration.ofSeconds(1),
                        1));
    }

    private static RunRecord run(int number) {
        return new RunRecord(
                "run-" + number,
                NOW.plusSeconds(number * 60L),
                NOW.plusSeconds(number * 60L + 30),
                RunStatus.INCOMPLETE,
                "Stopped",
                new RunCounts(number, number, 0, 0, 0, 0, 0, 1, 500, FileCounts.NONE));
    }
}
