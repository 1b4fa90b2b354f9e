package org.windrow.desktop.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.SourceStatus.State;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.fxkit.LiveRow;

class SourcesViewModelTest {

    private final RecordingEngine engine = new RecordingEngine();
    private final RecordingNotices notices = new RecordingNotices();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Path> shown = new ArrayList<>();
    private final SourcesViewModel model = new SourcesViewModel(
            Surroundings.of(engine, TestTexts.english(), notices, Runnable::run, clock),
            Optional.of(() -> new Source(
                    "sample",
                    "Sample",
                    "oai-pmh",
                    URI.create("http://127.0.0.1:1/oai"),
                    Map.of(),
                    "sample",
                    true,
                    Duration.ZERO,
                    4)),
            shown::add);

    @AfterEach
    void closeTheEngine() {
        engine.close();
    }

    @Test
    void aSourceThatWasAddedIsChosenAndHarvested() {
        look();
        model.newSource().openForm("https://zenodo.org/oai2d");
        model.newSource().insist();
        model.add(true);
        look();
        assertThat(engine.commands()).containsExactly("save zenodo-org", "harvest zenodo-org");
        assertThat(model.newSource().openProperty().get()).isFalse();
        assertThat(chosen().value().status().name()).isEqualTo("zenodo.org");
    }

    @Test
    void aSourceThatIsNotValidIsNotAddedAndTheFormSaysWhy() {
        model.newSource().openForm("https://zenodo.org/oai2d");
        model.newSource().insist();
        model.newSource().choices().silo().text().set("../etc");
        model.add(true);
        assertThat(engine.commands()).isEmpty();
        assertThat(model.newSource().openProperty().get()).isTrue();
        assertThat(model.newSource().choices().silo().problem().get()).isNotEmpty();
    }

    @Test
    void anAddressThatWasNotCheckedYetIsNotAdded() {
        model.newSource().openForm("https://zenodo.org/oai2d");
        model.add(true);
        assertThat(engine.commands()).isEmpty();
        assertThat(model.newSource().openProperty().get()).isTrue();
    }

    @Test
    void aNewSourceTreatsItsHostAsTheSettingsSay() {
        engine.decide(new Configuration(null, 1, 1, Duration.ofSeconds(7), 3, 100, null, null, null, null));
        model.newSource().openForm("https://zenodo.org/oai2d");
        model.newSource().insist();
        model.add(false);
        assertThat(engine.saved().getFirst().gap()).isEqualTo(Duration.ofSeconds(7));
        assertThat(engine.saved().getFirst().connections()).isEqualTo(3);
    }

    @Test
    void onlyWhatFitsTheStateCanBeDone() {
        engine.showSources(Pictures.source("a", "A").build());
        look();
        assertThat(model.canHarvest().getValue()).isFalse();
        choose("a");
        assertThat(model.canHarvest().getValue()).isTrue();
        assertThat(model.canStop().getValue()).isFalse();
        model.harvest(true);
        look();
        assertThat(engine.commands()).containsExactly("harvest a everything");
        assertThat(model.canHarvest().getValue()).isFalse();
        assertThat(model.canStop().getValue()).isTrue();
        model.stop();
        look();
        assertThat(model.canStop().getValue()).isFalse();
    }

    @Test
    void whatIsDoneIsDoneToAllThatAreChosenAndFit() {
        engine.showSources(
                Pictures.source("a", "A").build(),
                Pictures.source("b", "B").state(State.HARVESTING).build(),
                Pictures.source("c", "C").build(),
                Pictures.source("d", "D").build());
        look();
        choose("a");
        model.chosen().chooseAll(List.of(row("a"), row("b"), row("c")));
        assertThat(model.hasChosen().getValue()).isTrue();
        assertThat(model.hasOneChosen().getValue()).isFalse();
        assertThat(model.canHarvest().getValue()).isTrue();
        model.stop();
        model.harvest(false);
        assertThat(engine.commands()).containsExactly("stop b", "harvest a", "harvest c");
        look();
        assertThat(model.canHarvest().getValue()).isFalse();
    }

    @Test
    void severalAreRemovedAtOnceAndTakenBackAtOnce() {
        engine.showSources(
                Pictures.source("a", "A").build(),
                Pictures.source("b", "B").build(),
                Pictures.source("c", "C").build());
        look();
        choose("a");
        model.chosen().chooseAll(List.of(row("a"), row("c")));
        model.remove();
        assertThat(model.rows()).extracting(LiveRow::key).containsExactly("b");
        assertThat(notices.said()).containsExactly("Removed 2 sources. Their silos stay on the disk.");
        notices.undo();
        assertThat(model.rows()).extracting(LiveRow::key).containsExactly("a", "b", "c");
        assertThat(engine.commands()).isEmpty();
    }

    @Test
    void aRunThatIsHeldFromLastTimeSaysSoAndCanGoOn() {
        engine.showSources(Pictures.source("a", "A").state(State.HARVESTING).build());
        engine.hold(new HeldRun("a", "A"));
        look();
        choose("a");
        assertThat(chosen().value().held()).isTrue();
        assertThat(progress("a").text()).isEqualTo("Was under way when Windrow was closed");
        assertThat(model.summaryProperty().get()).isEqualTo("1 source");
        assertThat(model.isAtWork()).isFalse();
        assertThat(model.canPause().getValue()).isFalse();
        assertThat(model.canResume().getValue()).isTrue();
        model.resume();
        assertThat(engine.commands()).containsExactly("resume a");
    }

    @Test
    void aHarvestIsPausedAndGoesOnLater() {
        engine.showSources(Pictures.source("a", "A").state(State.HARVESTING).build());
        look();
        choose("a");
        assertThat(model.canPause().getValue()).isTrue();
        assertThat(model.canResume().getValue()).isFalse();
        model.pause();
        look();
        assertThat(model.canPause().getValue()).isFalse();
        engine.showSources(Pictures.source("a", "A").paused().build());
        look();
        assertThat(model.canResume().getValue()).isTrue();
        model.resume();
        assertThat(engine.commands()).containsExactly("pause a", "resume a");
    }

    @Test
    void aSourceThatBeginsByItselfSaysWhenAndCanBePutToRest() {
        engine.showSources(
                Pictures.source("a", "A")
                        .next(clock.instant().plus(Duration.ofMinutes(5)))
                        .build(),
                Pictures.source("b", "B")
                        .next(clock.instant().plus(Duration.ofHours(7)))
                        .build(),
                Pictures.source("c", "C")
                        .next(clock.instant().plus(Duration.ofDays(3)))
                        .build(),
                Pictures.source("d", "D").build());
        look();
        assertThat(model.rows())
                .extracting(row -> row.value().nextRun())
                .containsExactly("in 5 min", "in 7 h", "Wed 12:00", "–");
        choose("a");
        assertThat(model.canPause().getValue()).isTrue();
        choose("d");
        assertThat(model.canPause().getValue()).isFalse();
    }

    @Test
    void aSourceIsChangedInPlaceAndCopiedBesideIt() {
        Source source = new Source(
                "a",
                "A",
                "oai-pmh",
                URI.create("https://example.org/oai"),
                Map.of("metadataPrefix", "oai_dc"),
                "a",
                false,
                Duration.ofSeconds(2),
                1);
        engine.configure(source);
        engine.showSources(Pictures.source("a", "A").build());
        look();
        choose("a");
        model.change();
        model.newSource().choices().name().text().set("Better");
        model.add(false);
        look();
        model.copy();
        model.add(true);
        assertThat(engine.commands()).containsExactly("save a", "save better-copy", "harvest better-copy");
        assertThat(engine.saved()).extracting(Source::silo).containsExactly("a", "a-2");
        assertThat(engine.saved()).extracting(Source::gap).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void aRemovedSourceCanBeTakenBack() {
        engine.showSources(
                Pictures.source("a", "A").build(), Pictures.source("b", "B").build());
        look();
        choose("a");
        model.remove();
        assertThat(model.rows()).extracting(LiveRow::key).containsExactly("b");
        assertThat(notices.said()).containsExactly("Removed A. Its silo stays on the disk.");
        notices.undo();
        assertThat(model.rows()).extracting(LiveRow::key).containsExactly("a", "b");
        assertThat(engine.commands()).isEmpty();
    }

    @Test
    void aRemovalThatNobodyTakesBackIsFinal() {
        engine.showSources(Pictures.source("a", "A").build());
        look();
        choose("a");
        model.remove();
        notices.makeFinal();
        look();
        assertThat(engine.commands()).containsExactly("remove a");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aCommandThatFailsIsSaidWithItsReason() {
        engine.showSources(Pictures.source("a", "A").build());
        engine.refuse("The silo folder is read-only");
        look();
        choose("a");
        model.harvest(false);
        assertThat(notices.said()).containsExactly("Harvesting A did not work: The silo folder is read-only");
    }

    @Test
    void theFolderOpensIfThereIsOne() {
        engine.showSources(Pictures.source("a", "A").build());
        look();
        choose("a");
        model.openFolder();
        assertThat(notices.said()).containsExactly("A has no silo yet. Harvest it first.");
        engine.giveFolder("a", Path.of("/silos/a"));
        model.openFolder();
        assertThat(shown).containsExactly(Path.of("/silos/a"));
    }

    @Test
    void theSampleIsStartedAddedAndHarvested() {
        model.trySample();
        await().until(() -> engine.commands().size() == 2);
        assertThat(engine.commands()).containsExactly("save sample", "harvest sample");
        await().until(() -> !model.sampleStartingProperty().get());
    }

    @Test
    void progressIsSaidWithRateAndTimeLeft() {
        engine.showSources(Pictures.source("a", "A")
                .state(State.HARVESTING)
                .counts(Pictures.records(1_240))
                .expected(3_000)
                .rate(10)
                .build());
        look();
        assertThat(progress("a").text()).isEqualTo("1,240 of 3,000 · 10/s");
        clock.forward(Duration.ofSeconds(12));
        model.refresh();
        assertThat(progress("a").text()).isEqualTo("1,240 of 3,000 · 10/s · about 3 min");
        assertThat(progress("a").brief()).isEqualTo("1,240 of 3,000");
        assertThat(progress("a").fraction().orElseThrow()).isBetween(0.41, 0.42);
    }

    @Test
    void filesHaveARateAndOnceThatIsNoGuessATimeLeft() {
        for (int second = 0; second <= 30; second++) {
            engine.showSources(Pictures.source("a", "A")
                    .state(State.DOWNLOADING)
                    .counts(new RunCounts(50, 50, 0, 0, 0, 0, 0, 1, 1, new FileCounts(1_000, second * 4L, 0, 0)))
                    .build());
            look();
            if (second == 5) {
                assertThat(progress("a").text()).isEqualTo("20 of 1,000 files · 4/s");
            }
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(progress("a").text()).isEqualTo("120 of 1,000 files · 4/s · about 4 min");
        assertThat(progress("a").brief()).isEqualTo("120 of 1,000 files");
    }

    @Test
    void anUnknownOrWrongTotalMakesNoBar() {
        engine.showSources(
                Pictures.source("a", "A")
                        .state(State.HARVESTING)
                        .counts(Pictures.records(500))
                        .rate(50)
                        .build(),
                Pictures.source("b", "B")
                        .state(State.HARVESTING)
                        .counts(Pictures.records(500))
                        .expected(400)
                        .build());
        look();
        assertThat(progress("a").fraction()).isEmpty();
        assertThat(progress("a").text()).isEqualTo("500 records · 50/s");
        assertThat(progress("b").fraction()).isEmpty();
        assertThat(progress("b").text()).isEqualTo("500 records, more than the 400 announced");
        assertThat(progress("b").brief()).isEqualTo("500 records");
    }

    @Test
    void aHarvestThatStandsStillSaysSo() {
        engine.showSources(Pictures.source("a", "A")
                .state(State.HARVESTING)
                .counts(Pictures.records(5))
                .build());
        look();
        clock.forward(Duration.ofSeconds(75));
        model.refresh();
        assertThat(progress("a").text()).isEqualTo("5 records · nothing new for 1 min");
        assertThat(progress("a").brief()).isEqualTo(progress("a").text());
    }

    @Test
    void filesAreCountedWhileTheyCome() {
        var counts = new RunCounts(10, 10, 0, 0, 0, 0, 0, 1, 1, new FileCounts(8, 4, 1, 1));
        engine.showSources(Pictures.source("a", "A")
                .state(State.DOWNLOADING)
                .counts(counts)
                .build());
        look();
        assertThat(progress("a").text()).isEqualTo("6 of 8 files");
        assertThat(progress("a").fraction()).hasValue(0.75);
    }

    private void look() {
        model.update(engine.snapshot());
    }

    private void choose(String id) {
        model.chosen().rowProperty().set(row(id));
    }

    private LiveRow<SourceRow> chosen() {
        LiveRow<SourceRow> row = model.chosen().rowProperty().get();
        assertThat(row).isNotNull();
        return row;
    }

    private Progress progress(String id) {
        return row(id).value().progress();
    }

    private LiveRow<SourceRow> row(String id) {
        return model.rows().stream()
                .filter(row -> row.key().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
