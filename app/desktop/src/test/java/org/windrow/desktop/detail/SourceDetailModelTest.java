package org.windrow.desktop.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.problem.Affected;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.snapshot.SourceStatus.State;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.SettingsInEffect;
import org.windrow.engine.source.Source;

class SourceDetailModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final RecordingNotices notices = new RecordingNotices();
    private final MovableClock clock = new MovableClock(NOW);
    private final SimpleObjectProperty<@Nullable ChosenSource> chosen = new SimpleObjectProperty<>();
    private final SourceDetailModel model =
            new SourceDetailModel(Surroundings.of(engine, TestTexts.english(), notices, Runnable::run, clock), chosen);

    @AfterEach
    void closeTheEngine() {
        engine.close();
    }

    @Test
    void thousandsOfRunsAreReadPageByPageWithThePresentOneOnTop() {
        engine.sourceDesk()
                .ran(
                        "a",
                        IntStream.range(0, 5_000).mapToObj(i -> run(5_000 - i)).toList());
        choose(Pictures.source("a", "A")
                .state(State.HARVESTING)
                .counts(Pictures.records(70))
                .build());
        model.tabProperty().set(DetailTab.HISTORY);

        assertThat(model.runs().rows()).hasSize(5_001);
        assertThat(end(0)).isEqualTo("Goes on");
        assertThat(row(0).counts().records()).isEqualTo(70);
        assertThat(row(1).counts().records()).isEqualTo(5_000);
        assertThat(row(1).length()).isEqualTo("1 min");
        assertThat(row(100).counts().records()).isEqualTo(4_901);
        assertThat(row(5_000).counts().records()).isEqualTo(1);

        choose(Pictures.source("a", "A")
                .state(State.HARVESTING)
                .counts(Pictures.records(90))
                .build());
        look();
        assertThat(row(0).counts().records()).isEqualTo(90);
    }

    @Test
    void aRunThatEndsBecomesTheNewestOfTheHistory() {
        engine.sourceDesk().ran("a", List.of(run(1)));
        choose(Pictures.source("a", "A").state(State.HARVESTING).build());
        model.tabProperty().set(DetailTab.HISTORY);
        assertThat(model.runs().rows()).hasSize(2);

        engine.sourceDesk().ran("a", List.of(run(2), run(1)));
        choose(Pictures.source("a", "A").ended(RunStatus.COMPLETE, NOW).build());
        look();

        assertThat(model.runs().rows()).hasSize(2);
        assertThat(end(0)).isEqualTo("Complete");
        assertThat(model.runs().barsProperty().get()).containsExactly(1, 2);
    }

    @Test
    void runsAreNotListedBeforeSomebodyLooksAndThenOnlyOfTheSourceThatIsChosen() {
        engine.sourceDesk().ran("a", List.of(run(2), run(1)));
        engine.sourceDesk().ran("b", List.of(run(3)));
        choose(Pictures.source("a", "A").build());
        assertThat(model.runs().rows()).isEmpty();

        model.tabProperty().set(DetailTab.HISTORY);
        assertThat(model.runs().rows()).hasSize(2);
        model.tabProperty().set(DetailTab.RUN);
        assertThat(model.runs().rows()).hasSize(2);

        choose(Pictures.source("b", "B").build());
        assertThat(model.runs().rows()).isEmpty();
        model.tabProperty().set(DetailTab.HISTORY);
        assertThat(row(0).counts().records()).isEqualTo(3);
    }

    @Test
    void theChartSaysHonestlyWhenThereAreNoRunsOrOne() {
        choose(Pictures.source("a", "A").build());
        assertThat(model.runs().barsProperty().get()).isEmpty();
        assertThat(model.runs().chartWordsProperty().get()).isEqualTo("No run has ended yet");

        engine.sourceDesk().ran("b", List.of(run(30)));
        choose(Pictures.source("b", "B").build());
        assertThat(model.runs().barsProperty().get()).containsExactly(30);
        assertThat(model.runs().chartWordsProperty().get()).isEqualTo("One run so far: 30 records");

        engine.sourceDesk()
                .ran("c", IntStream.range(0, 60).mapToObj(i -> run(60 - i)).toList());
        choose(Pictures.source("c", "C").build());
        assertThat(model.runs().barsProperty().get()).hasSize(RunsModel.BARS).endsWith(59, 60);
        assertThat(model.runs().chartWordsProperty().get()).isEqualTo("24 runs · at most 60 · last 60");
    }

    @Test
    void problemsAreNotLookedForBeforeSomebodyWantsToSeeThemNorAgainWhileNothingChanges() {
        choose(Pictures.source("a", "A").build());
        look();
        assertThat(engine.sourceDesk().looksAtProblems()).isZero();

        model.tabProperty().set(DetailTab.PROBLEMS);
        look();
        look();
        look();
        assertThat(engine.sourceDesk().looksAtProblems()).isOne();

        model.lookAgain(List.of(Pictures.queue("A", 0, 0, 0, 12, null)));
        clock.forward(Duration.ofSeconds(5));
        model.lookAgain(List.of(Pictures.queue("A", 0, 0, 0, 12, null)));
        assertThat(engine.sourceDesk().looksAtProblems()).isEqualTo(2);
    }

    @Test
    void problemsAreToldByTheirCausesAndThoseAffectedWhenOneIsChosen() {
        trouble();
        assertThat(model.problems().groups())
                .extracting(row -> row.value().words(), row -> row.value().affects())
                .containsExactly(tuple("Not found", "12 files"), tuple("Broken XML was repaired", "3 records"));
        assertThat(model.problems().summaryProperty().get())
                .isEqualTo("12 files have failed · 3 things were odd in the records");

        engine.sourceDesk()
                .affect(
                        ProblemCause.NOT_FOUND,
                        IntStream.range(0, 250)
                                .mapToObj(i -> new Affected("http://h/" + i, "oai:h:" + i, "HTTP 404", NOW))
                                .toList());
        pick(0);
        assertThat(model.problems().affected()).hasSize(250);
        assertThat(model.problems().affected().get(249).value().object()).isEqualTo("oai:h:249");
    }

    @Test
    void onlyFilesAreTriedAgain() {
        trouble();
        assertThat(model.problems().canRetryAll().get()).isTrue();
        pick(1);
        assertThat(model.problems().canRetry().get()).isFalse();
        model.problems().retry();
        assertThat(engine.commands()).isEmpty();

        pick(0);
        assertThat(model.problems().canRetry().get()).isTrue();
        model.problems().retry();
        model.problems().retryAll();
        assertThat(engine.commands()).containsExactly("retry NOT_FOUND of a", "retry everything of a");
        assertThat(notices.said()).containsExactly("12 files are tried again.", "12 files are tried again.");
    }

    @Test
    void theProblemsOfAnotherSourceDoNotStay() {
        trouble();
        pick(0);
        choose(Pictures.source("b", "B").build());
        assertThat(model.problems().groups()).isEmpty();
        assertThat(model.problems().affected()).isEmpty();
        look();
        assertThat(model.problems().noteProperty().get()).isEqualTo("Nothing has gone wrong.");
    }

    @Test
    void whatARunDoesAtPresentIsSaid() {
        QueueStatus three = Pictures.queue("A", 90, 3, 0, 0, null);
        QueueStatus none = Pictures.queue("A", 90, 0, 0, 0, null);
        assertThat(doing(State.IDLE, null, none)).isEmpty();
        assertThat(doing(State.HARVESTING, null, none)).isEqualTo("Lists records");
        assertThat(doing(State.HARVESTING, null, three)).isEqualTo("Lists records · downloads 3 files");
        assertThat(doing(State.HARVESTING, "The server asked to wait, again in 20 s", three))
                .isEqualTo("The server asked to wait, again in 20 s · downloads 3 files");
        choose(Pictures.source("a", "A")
                .state(State.HARVESTING)
                .began(clock.instant().minusSeconds(121))
                .build());
        assertThat(model.doingProperty().get())
                .startsWith("Lists records · since ")
                .endsWith("(2 min)");
        assertThat(doing(State.DOWNLOADING, null, three)).isEqualTo("Downloads 3 files at the moment");
        assertThat(doing(State.DOWNLOADING, null, none)).startsWith("All records are there");
    }

    @Test
    void settingsSayWhatIsOfTheSourceAndWhatOfThePreferences() {
        Source source = new Source(
                "a",
                "A",
                "oai-pmh",
                URI.create("https://a.org/oai"),
                Map.of("metadataPrefix", "mods", "from", "2026-01-01"),
                "a",
                true,
                Duration.ofMillis(2_500),
                2);
        engine.sourceDesk()
                .settle(new SettingsInEffect(
                        source, Configuration.DEFAULTS, Duration.ofSeconds(1), 2, Path.of("/data/silos/a")));
        choose(Pictures.source("a", "A").build());
        assertThat(model.settings().linesProperty().get()).isEmpty();
        model.tabProperty().set(DetailTab.SETTINGS);

        assertThat(model.settings().copied().lines())
                .contains(
                        "Harvested at: https://a.org/oai (of this source)",
                        "Format: mods (of this source)",
                        "Set: the whole repository (of this source)",
                        "From: 2026-01-01 (of this source)",
                        "Pause between two requests: 2.5 s (of this source; differs from the preferences)",
                        "Connections to its host: 2 (as in the preferences)",
                        "Silo: /data/silos/a (of this source)",
                        "Contact told to the server: none (from the preferences, for all sources)");
    }

    private void trouble() {
        engine.sourceDesk()
                .trouble(
                        "a",
                        new ProblemGroup(ProblemCause.NOT_FOUND, 12, "http://h/1", "h/1 does not exist (HTTP 404)"),
                        new ProblemGroup(ProblemCause.REPAIRED_XML, 3, "oai:h:1", "The record was no XML."));
        choose(Pictures.source("a", "A").build());
        model.tabProperty().set(DetailTab.PROBLEMS);
        look();
    }

    private void pick(int group) {
        model.problems().chosen().rowProperty().set(model.problems().groups().get(group));
    }

    private String doing(State state, @Nullable String message, QueueStatus queue) {
        var source = Pictures.source("a", "A").state(state);
        choose(message == null ? source.build() : source.message(message).build());
        model.lookAgain(List.of(queue));
        return model.doingProperty().get();
    }

    private void choose(SourceStatus status) {
        chosen.set(new ChosenSource(status, new Mark(Feather.CIRCLE, Mark.Tone.QUIET, "New"), "", "", false));
        look();
    }

    private void look() {
        clock.forward(Duration.ofSeconds(1));
        model.lookAgain(List.of());
    }

    private RunRow row(int index) {
        model.runs().rows().get(index);
        return model.runs().rows().get(index).value();
    }

    private String end(int index) {
        return Objects.requireNonNull(row(index).mark()).word();
    }

    private static RunRecord run(int number) {
        Instant began = NOW.minusSeconds(10_000_000).plusSeconds(number * 60L);
        return new RunRecord(
                "run-" + number,
                began,
                began.plusSeconds(61),
                RunStatus.COMPLETE,
                "",
                new RunCounts(number, number, 0, 0, 0, 0, 0, 1, 500, FileCounts.NONE));
    }
}
