package org.windrow.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.event.Event;

class ActivityViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final ActivityViewModel model = new ActivityViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), Runnable::run, new MovableClock(NOW)));

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
