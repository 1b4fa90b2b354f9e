package org.windrow.desktop.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.logs.LogTarget;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.snapshot.WorkerStatus.Kind;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.fxkit.LogRow;

class WorkersViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final MovableClock clock = new MovableClock(NOW);
    private final WorkersViewModel model = new WorkersViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), Runnable::run, clock));

    @Test
    void aWorkerIsStartedAndStoppedAsItsStateAllows() {
        see(ServiceState.RUNNING, true);
        assertThat(model.canStart().getValue()).isFalse();
        assertThat(model.canStop().getValue()).isTrue();
        model.stop();
        see(ServiceState.STOPPED, true);
        assertThat(model.canStart().getValue()).isTrue();
        assertThat(model.canStop().getValue()).isFalse();
        model.start();
        assertThat(engine.commands()).containsExactly("stop here/harvester-1", "start here/harvester-1");
    }

    @Test
    void aWorkerOfAnotherNodeCannotBeDrivenFromHere() {
        see(ServiceState.RUNNING, false);
        assertThat(model.canStart().getValue()).isFalse();
        assertThat(model.canStop().getValue()).isFalse();
    }

    @Test
    void oneThatMayStillBeThereIsStoppedBeforeItIsStarted() {
        see(ServiceState.UNKNOWN, true);
        assertThat(model.canStart().getValue()).isFalse();
        assertThat(model.canStop().getValue()).isTrue();
    }

    @Test
    void aRunningWorkerIsRestartedOrLetFinish() {
        see(ServiceState.RUNNING, true);
        assertThat(model.canQuiet().getValue()).isTrue();
        model.restart();
        model.quiet();
        assertThat(engine.commands()).containsExactly("restart here/harvester-1", "quiet here/harvester-1");
        see(ServiceState.STOPPED, true);
        assertThat(model.canQuiet().getValue()).isFalse();
        assertThat(model.canRestart().getValue()).isFalse();
    }

    @Test
    void allAreStartedAndStoppedAsLongAsThereIsOneToStartOrStop() {
        assertThat(model.canStartAll().getValue()).isFalse();
        assertThat(model.canStopAll().getValue()).isFalse();
        engine.showWorkers(
                Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW),
                Pictures.worker("harvester-1", Kind.HARVESTER, ServiceState.STOPPED, NOW));
        model.update(engine.snapshot());
        assertThat(model.canStartAll().getValue()).isTrue();
        assertThat(model.canStopAll().getValue()).isTrue();
        model.startAll();
        model.stopAll();
        assertThat(engine.commands()).containsExactly("start all", "stop all");
    }

    @Test
    void aPoolGrowsAndShrinksByOneAndKeepsTheLast() {
        engine.showWorkers(
                Pictures.worker("downloader-1", Kind.DOWNLOADER, ServiceState.RUNNING, NOW),
                Pictures.worker("downloader-2", Kind.DOWNLOADER, ServiceState.RUNNING, NOW),
                Pictures.worker("harvester-1", Kind.HARVESTER, ServiceState.RUNNING, NOW));
        model.update(engine.snapshot());
        assertThat(model.downloaders().sizeProperty().get()).isEqualTo(2);
        assertThat(model.harvesters().canShrink().getValue()).isFalse();
        model.downloaders().grow();
        model.downloaders().shrink();
        model.harvesters().grow();
        assertThat(engine.commands())
                .containsExactly("resize DOWNLOADER 3", "resize DOWNLOADER 1", "resize HARVESTER 2");
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        done(0);
        for (int second = 1; second <= 60; second++) {
            clock.forward(Duration.ofSeconds(1));
            done(second * 12L);
        }
        assertThat(model.rows().getFirst().value().rate()).isEqualTo(12.0);
    }

    private void done(long jobs) {
        engine.showWorkers(new WorkerStatus(
                "here/downloader-1",
                "downloader-1",
                "here",
                Kind.DOWNLOADER,
                ServiceState.RUNNING,
                false,
                NOW,
                null,
                jobs,
                null,
                true));
        model.update(engine.snapshot());
    }

    @Test
    void theTimeInAStateGoesOnBetweenPictures() {
        see(ServiceState.RUNNING, true);
        clock.forward(Duration.ofMinutes(5));
        model.refresh();
        assertThat(model.rows().getFirst().value().since()).isEqualTo("5 min");
    }

    @Test
    void theLogIsThatOfTheChosenWorker() {
        List<String> lines = new ArrayList<>();
        model.showLogIn(new LogTarget() {
            @Override
            public void clear() {
                lines.clear();
            }

            @Override
            public void append(List<LogRow> rows, long lost) {
                rows.forEach(row -> lines.add(row.plain()));
            }
        });
        engine.log("here/redis", NOW, "INFO", "Ready");
        engine.log("here/harvester-1", NOW, "WARN", "Asking again");
        engine.showWorkers(
                Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW),
                Pictures.worker("harvester-1", Kind.HARVESTER, ServiceState.RUNNING, NOW));
        model.update(engine.snapshot());
        assertThat(lines).containsExactly("12:00:00  INFO  Ready");
        model.chosen().rowProperty().set(model.rows().getLast());
        assertThat(lines).containsExactly("12:00:00  WARN  Asking again");
        engine.log("here/harvester-1", NOW, "INFO", "Page 2");
        model.pollLog();
        model.pollLog();
        assertThat(lines).containsExactly("12:00:00  WARN  Asking again", "12:00:00  INFO  Page 2");
    }

    private void see(ServiceState state, boolean local) {
        engine.showWorkers(new WorkerStatus(
                "here/harvester-1", "harvester-1", "here", Kind.HARVESTER, state, false, NOW, null, 0, null, local));
        model.update(engine.snapshot());
    }
}
