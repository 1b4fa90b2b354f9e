package org.windrow.desktop.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.RecordingQueues;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueuedJob;
import org.windrow.fxkit.LiveRow;

class JobsViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final RecordingNotices notices = new RecordingNotices();
    private final MovableClock clock = new MovableClock(NOW);
    private final QueuesViewModel queues =
            new QueuesViewModel(Surroundings.of(engine, TestTexts.english(), notices, Runnable::run, clock));
    private final JobsViewModel model = queues.jobs();

    @BeforeEach
    void threeJobsHaveFailed() {
        engine.queues().hold(JobState.FAILED, jobs(3, NOW.minusSeconds(90)));
        engine.showQueues(Pictures.queue("Zenodo", 250, 4, 2, 3, null), Pictures.queue("Other", 0, 0, 0, 0, null));
        queues.update(engine.snapshot());
        queues.chosen().rowProperty().set(queues.rows().getFirst());
    }

    @Test
    void aFailedJobShowsItsErrorItsAttemptsAndWhenItWasGivenUp() {
        model.stateProperty().set(JobState.FAILED);
        JobRow row = model.rows().getFirst().value();
        assertThat(row.text()).isEqualTo("https://h/0");
        assertThat(row.error()).isEqualTo("404");
        assertThat(row.when()).isEqualTo("1 min ago");
        model.select(List.of(row));
        assertThat(model.detailProperty().get()).isEqualTo(row);
        assertThat(model.historyOf(row)).endsWith("tried 2 times");
    }

    @Test
    void theSelectedJobsAreTriedAgain() {
        model.stateProperty().set(JobState.FAILED);
        assertThat(model.canRetry().get()).isFalse();
        model.select(values().subList(0, 2));
        assertThat(model.canRetry().get()).isTrue();
        model.retry();
        assertThat(engine.commands()).containsExactly("retry failed 2 of zenodo");
        assertThat(notices.said()).containsExactly("2 jobs are tried again.");
        assertThat(model.selected()).isEmpty();
    }

    @Test
    void allFailedJobsAreTriedAgain() {
        model.stateProperty().set(JobState.FAILED);
        assertThat(model.canRetryAll().get()).isTrue();
        model.retryAll();
        assertThat(engine.commands()).containsExactly("retry all failed of zenodo");
        assertThat(notices.said()).containsExactly("3 jobs are tried again.");
    }

    @Test
    void deletingSaysHowManyAndHappensOnlyAfterAYes() {
        engine.queues().hold(JobState.WAITING, jobs(250, NOW));
        model.stateProperty().set(JobState.WAITING);
        model.deleteAll();
        Question question = model.questionProperty().get();
        assertThat(question.title()).isEqualTo("Delete all 250 waiting jobs of Zenodo?");
        assertThat(question.verb()).isEqualTo("Delete 250 jobs");
        assertThat(engine.commands()).isEmpty();
        question.yes().run();
        assertThat(engine.commands()).containsExactly("delete all waiting of zenodo");
        assertThat(notices.said()).containsExactly("250 jobs were deleted.");
    }

    @Test
    void whatWorkersHoldCanNeitherBeTriedAgainNorDeleted() {
        engine.queues().hold(JobState.IN_FLIGHT, jobs(4, NOW));
        model.stateProperty().set(JobState.IN_FLIGHT);
        model.select(values());
        assertThat(model.canRetry().get()).isFalse();
        assertThat(model.canRetryAll().get()).isFalse();
        assertThat(model.canDelete().get()).isFalse();
        assertThat(model.canDeleteAll().get()).isFalse();
    }

    @Test
    void theListStandsStillWhileJobsAreSelected() {
        model.stateProperty().set(JobState.FAILED);
        model.select(values().subList(0, 1));
        engine.queues().hold(JobState.FAILED, jobs(1, NOW));
        clock.forward(Duration.ofSeconds(5));
        model.lookAgain();
        assertThat(model.rows()).hasSize(3);
        model.select(List.of());
        model.lookAgain();
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void anotherQueueOrAnotherStateShowsOtherJobs() {
        model.stateProperty().set(JobState.FAILED);
        assertThat(model.rows()).hasSize(3);
        model.stateProperty().set(JobState.DELAYED);
        assertThat(model.rows()).isEmpty();
        assertThat(model.noteProperty().get()).isEqualTo("No job waits for another try.");
        model.stateProperty().set(null);
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void aDelayedJobTellsWhenItsNextTryIs() {
        engine.queues().hold(JobState.DELAYED, jobs(1, NOW.plusSeconds(200)));
        model.stateProperty().set(JobState.DELAYED);
        assertThat(model.rows().getFirst().value().when()).isEqualTo("in 3 min");
    }

    @Test
    void aRefusedCommandIsTold() {
        engine.refuse("Redis is full");
        model.stateProperty().set(JobState.FAILED);
        model.retryAll();
        assertThat(notices.said()).containsExactly("Trying jobs of Zenodo again did not work: Redis is full");
    }

    private List<JobRow> values() {
        return model.rows().stream().map(LiveRow::value).toList();
    }

    private static List<QueuedJob> jobs(int count, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(i -> RecordingQueues.job("https://h/" + i, "404", 2, at))
                .toList();
    }
}
