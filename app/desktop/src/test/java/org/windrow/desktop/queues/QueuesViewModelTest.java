package org.windrow.desktop.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.queue.JobState;

class QueuesViewModelTest {

    private final RecordingEngine engine = new RecordingEngine();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final QueuesViewModel model = new QueuesViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), Runnable::run, clock));

    @Test
    void theChartIsOfAllQueuesUntilOneIsChosen() {
        see(30, 12);
        clock.forward(Duration.ofSeconds(1));
        see(20, 2);
        assertThat(lastTwo()).containsExactly(42, 22);
        assertThat(model.chartWordsProperty().get())
                .isEqualTo("22 waiting now · at most 42 in the last 10 minutes · 2.5/s in · 12/s out");
        model.chosen().rowProperty().set(model.rows().getFirst());
        assertThat(lastTwo()).containsExactly(30, 20);
        assertThat(model.chartTitleProperty().get()).isEqualTo("Zenodo");
    }

    @Test
    void theSummaryAddsThemUp() {
        see(1_000, 240);
        assertThat(model.summaryProperty().get()).isEqualTo("1,240 waiting · 8 in progress · 2 failed");
        assertThat(model.rows().getFirst().value().oldest()).isEqualTo("1 min");
    }

    @Test
    void theChosenQueueIsPausedAndResumed() {
        see(30, 12);
        assertThat(model.canPause().get()).isFalse();
        model.chosen().rowProperty().set(model.rows().getFirst());
        assertThat(model.canPause().get()).isTrue();
        assertThat(model.canResume().get()).isFalse();
        model.pause();
        model.resume();
        assertThat(engine.commands()).containsExactly("pause zenodo", "resume zenodo");
    }

    @Test
    void whoAsksForJobsWhileNoQueueIsChosenGetsThoseOfTheFirst() {
        see(30, 12);
        model.jobs().stateProperty().set(JobState.WAITING);
        assertThat(model.chosen().valueProperty().get().status().name()).isEqualTo("Zenodo");
    }

    @Test
    void jobsAreAskedForAgainOnlyWhileTheyCanBeSeen() {
        see(30, 12);
        model.jobs().stateProperty().set(JobState.FAILED);
        int first = engine.queues().reads();
        clock.forward(Duration.ofSeconds(1));
        model.measure();
        assertThat(engine.queues().reads()).isEqualTo(first);
        model.setVisible(true);
        model.measure();
        model.measure();
        assertThat(engine.queues().reads()).isEqualTo(first + 1);
    }

    private void see(long zenodo, long intake) {
        engine.showQueues(
                Pictures.queue("Zenodo", zenodo, 4, 0, 1, Duration.ofSeconds(75), 2.5, 12),
                Pictures.queue("Intake", intake, 4, 0, 1, null));
        model.update(engine.snapshot());
        model.measure();
    }

    private double[] lastTwo() {
        double[] values = model.chartProperty().get();
        return Arrays.copyOfRange(values, values.length - 2, values.length);
    }
}
