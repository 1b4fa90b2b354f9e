package org.windrow.engine.problem;

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
import org.windrow.spi.HarvestProblem;

class ProblemTallyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path control = Path.of("");

    @Test
    void aMillionRepairsAreCountedAndFewKept() {
        ProblemTally tally = new ProblemTally("run-1", RunProblems.NONE);
        for (int i = 0; i < 1_000_000; i++) {
            tally.add(repaired("oai:x:" + i), NOW);
        }

        assertThat(tally.all().groups()).singleElement().satisfies(group -> {
            assertThat(group.cause()).isEqualTo(ProblemCause.REPAIRED_XML);
            assertThat(group.count()).isEqualTo(1_000_000);
            assertThat(group.affected()).hasSize(RunProblems.KEPT);
            assertThat(group.affected().getFirst().subject()).isEqualTo("oai:x:0");
        });
    }

    @Test
    void aResumedRunGoesOnCountingAndANewOneBeginsAnew() throws IOException {
        ProblemTally first = new ProblemTally("run-1", file().load());
        first.add(repaired("oai:x:1"), NOW);
        assertThat(first.takeChanged()).isTrue();
        assertThat(first.takeChanged()).isFalse();
        file().save(first.all());

        ProblemTally resumed = new ProblemTally("run-1", file().load());
        assertThat(resumed.takeChanged()).isFalse();
        resumed.add(repaired("oai:x:2"), NOW);
        assertThat(resumed.all().groups().getFirst().count()).isEqualTo(2);

        ProblemTally next = new ProblemTally("run-2", file().load());
        assertThat(next.takeChanged()).isTrue();
        assertThat(next.all()).isEqualTo(new RunProblems("run-2", List.of()));
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws IOException {
        file().save(RunProblems.NONE);
        try (Stream<Path> files = Files.list(control.resolve("harvests"))) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"run\":\"x\",\"groups\":[{\"cause\":\"NEW_ONE\"}]}");
        }
        assertThat(file().load()).isEqualTo(RunProblems.NONE);
    }

    private static HarvestProblem repaired(String subject) {
        return new HarvestProblem(HarvestProblem.Kind.REPAIRED, subject, "The record was no XML: a byte was cut out.");
    }

    private RunProblemsFile file() {
        return RunProblemsFile.of(
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
}
