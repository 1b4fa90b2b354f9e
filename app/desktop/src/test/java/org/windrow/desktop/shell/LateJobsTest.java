package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.RecordingQueues;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueuedJob;

/** Jobs that are looked at before they have come from Redis. */
class LateJobsTest extends WorkingDayTest {

    private static final int JOBS = 1_000;

    @Test
    void aJobCanBeSelectedBeforeItHasComeAndIsToldOfOnceItIsThere() {
        work();
        engine().queues().hold(JobState.WAITING, jobs());
        go(Pane.QUEUES);
        click("#tab-waiting");
        await().until(() -> onFx(() -> jobsTable().getItems().size()) == JOBS);
        CompletableFuture<Void> arrival = engine().queues().holdPagesBack();
        onFx(() -> {
            jobsTable().scrollTo(JOBS / 2);
            jobsTable().getSelectionModel().clearAndSelect(JOBS / 2);
        });
        settle();
        assertThat(sees("#job-history")).isFalse();

        arrival.complete(null);
        await().until(() -> sees("#job-history"));
        assertThat(onFx(() -> jobsTable().getSelectionModel().getSelectedIndex()))
                .isEqualTo(JOBS / 2);
    }

    private TableView<?> jobsTable() {
        return find("#jobs-table", TableView.class);
    }

    private static List<QueuedJob> jobs() {
        return IntStream.range(0, JOBS)
                .mapToObj(i -> RecordingQueues.job("https://zenodo.org/files/" + i + ".pdf", "", 0, NOW))
                .toList();
    }
}
