package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;

/** The queues' pane over the real engine: a repository loses its files and finds them again. */
class FailedJobsInTheWindowTest extends RealEngineTest {

    private static final int RECORDS = 12;

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 2_000))
            .start();

    @Override
    @AfterEach
    void closeTheEngine() {
        super.closeTheEngine();
        repository.close();
    }

    @Test
    void failedJobsAreLookedAtTriedAgainAndDeleted() {
        repository.faults().when(RequestMatch.path("/files/")).give(HttpFaults.status(404));
        harvest();
        patiently().until(() -> failed() == RECORDS);

        click("#rail-queues");
        click("#tab-failed");
        patiently().until(() -> rows() == RECORDS);
        robot().clickOn(find("#jobs-table .table-row-cell", Node.class));
        patiently().until(() -> sees("#job-error"));
        assertThat(onFx(() -> find("#job-error", TextArea.class).getText())).contains("404");
        assertThat(textOf("#job-history")).endsWith("tried once");
        picture("failed-job", 1);

        click("#job-delete");
        robot().clickOn("#question-yes");
        patiently().until(() -> failed() == RECORDS - 1);
        patiently().until(() -> rows() == RECORDS - 1);

        repository.faults().clear();
        click("#job-retry-all");
        patiently().until(() -> failed() == 0 && rows() == 0);
        patiently().until(() -> queues().noneMatch(queue -> queue.depth() + queue.inFlight() + queue.delayed() > 0));
    }

    private void harvest() {
        patiently().until(() -> sees("#sources-empty"));
        click("#first-address");
        type(repository.baseUrl().toString());
        press(KeyCode.ENTER);
        patiently().until(() -> sees("#new-source"));
        click("#new-harvest");
    }

    private long failed() {
        return queues().mapToLong(QueueStatus::failed).sum();
    }

    private Stream<QueueStatus> queues() {
        return snapshot().queues().stream();
    }

    private int rows() {
        return onFx(() -> find("#jobs-table", TableView.class).getItems().size());
    }
}
