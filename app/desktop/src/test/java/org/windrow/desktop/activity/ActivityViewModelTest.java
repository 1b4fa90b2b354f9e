package org.windrow.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.event.Event;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;

class ActivityViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final MovableClock clock = new MovableClock(NOW);
    private final ActivityViewModel model = new ActivityViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), Runnable::run, clock));

    @Test
    void theNewestIsFirstAndNothingComesTwice() {
        engine.happen(NOW, Event.Level.INFO, "Zenodo", "Harvest began");
        model.poll();
        engine.happen(NOW, Event.Level.INFO, "Zenodo", "Page 1");
        engine.happen(NOW, Event.Level.INFO, "Zenodo", "Page 2");
        model.poll();
        model.poll();
        assertThat(model.events()).extracting(Event::message).containsExactly("Page 2", "Page 1", "Harvest began");
    }

    @Test
    void onlyProblemsThatNobodySawAreUnread() {
        engine.happen(NOW, Event.Level.INFO, "Zenodo", "Harvest began");
        engine.happen(NOW, Event.Level.ERROR, "Zenodo", "Harvest failed");
        model.poll();
        assertThat(model.unreadProperty().get()).isEqualTo(1);
        model.setInSight(true);
        engine.happen(NOW, Event.Level.ERROR, "Zenodo", "Harvest failed");
        model.poll();
        assertThat(model.unreadProperty().get()).isZero();
    }

    @Test
    void whatHappenedBeforeTheWindowWasOpenedIsNotNews() {
        engine.happen(NOW.minusSeconds(1), Event.Level.ERROR, "Zenodo", "Harvest failed");
        model.poll();
        assertThat(model.unreadProperty().get()).isZero();
        assertThat(model.events()).hasSize(1);
    }

    @Test
    void onlyEventsOfTheChosenLevelAreShown() {
        engine.happen(NOW, Event.Level.INFO, "Zenodo", "Harvest began");
        engine.happen(NOW, Event.Level.WARNING, "Zenodo", "Asked to wait");
        engine.happen(NOW, Event.Level.ERROR, "Zenodo", "Harvest failed");
        model.poll();
        model.levelProperty().set(EventLevel.PROBLEMS);
        assertThat(model.shown()).extracting(Event::message).containsExactly("Harvest failed", "Asked to wait");
        model.levelProperty().set(EventLevel.ERRORS);
        assertThat(model.shown()).hasSize(1);
        assertThat(model.events()).hasSize(3);
    }

    @Test
    void aSourceThatWaitsIsCountedDown() {
        engine.park(
                new ParkedSource("arXiv", NOW.plusSeconds(130), "The server asked to wait"),
                new ParkedSource("Zenodo", NOW.plusSeconds(20), "The server asked to wait"));
        model.refresh();
        assertThat(model.waiting()).extracting(Waiting::subject).containsExactly("Zenodo", "arXiv");
        assertThat(model.waiting())
                .extracting(Waiting::countdown)
                .containsExactly("goes on in 20 s", "goes on in 2 min");
        clock.forward(Duration.ofSeconds(25));
        model.refresh();
        assertThat(model.waiting().getFirst().countdown()).isEqualTo("goes on now");
        engine.park();
        model.refresh();
        assertThat(model.waiting()).isEmpty();
    }

    @Test
    void aHostThatWaitsIsCountedDownAmongTheSources() {
        engine.park(new ParkedSource("arXiv", NOW.plusSeconds(130), "The server asked to wait"));
        engine.parkHosts(new ParkedHost("files.arxiv.org", NOW.plusSeconds(40)));
        model.refresh();
        assertThat(model.waiting())
                .extracting(Waiting::subject, Waiting::countdown)
                .containsExactly(tuple("files.arxiv.org", "goes on in 40 s"), tuple("arXiv", "goes on in 2 min"));
        engine.parkHosts();
        model.refresh();
        assertThat(model.waiting()).hasSize(1);
    }

    @Test
    void theListIsBounded() {
        for (int i = 0; i < ActivityViewModel.KEPT + 700; i++) {
            engine.happen(NOW, Event.Level.INFO, "Zenodo", "Page " + i);
        }
        for (int i = 0; i < 8; i++) {
            model.poll();
        }
        assertThat(model.events()).hasSize(ActivityViewModel.KEPT);
        assertThat(model.events().getFirst().message()).isEqualTo("Page " + (ActivityViewModel.KEPT + 699));
    }
}
