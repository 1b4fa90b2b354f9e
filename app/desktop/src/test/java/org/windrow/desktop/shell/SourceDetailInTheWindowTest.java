package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;

/** The detail of a source over the real engine: its files fail, are tried again by their cause, and its runs are kept. */
class SourceDetailInTheWindowTest extends RealEngineTest {

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
    void filesThatFailedAreTriedAgainByTheirCauseAndTheRunsAreInTheHistory() {
        repository.faults().when(RequestMatch.path("/files/")).give(HttpFaults.status(404));
        harvest();
        patiently().until(() -> failed() == RECORDS && isIdle());
        click(".source-name");

        click("#detail-tab-problems");
        patiently().until(() -> rows("#problems-table") == 1);
        assertThat(textOf("#problems-summary")).isEqualTo("12 files have failed");
        // why waited for: a table makes the cells of a new row at the next pulse
        patiently().until(() -> sees("#problems-table .table-row-cell"));
        robot().clickOn(find("#problems-table .table-row-cell", Node.class));
        patiently().until(() -> sees("#affected-table") && rows("#affected-table") == RECORDS);
        picture("problems-of-a-source", 1);

        repository.faults().clear();
        click("#source-retry");
        patiently().until(() -> failed() == 0 && rows("#problems-table") == 0);

        click("#detail-tab-history");
        patiently().until(() -> rows("#runs-table") == 1);
        press(KeyCode.F5);
        patiently().until(() -> rows("#runs-table") == 2 && isIdle());
        patiently().until(() -> sees("Incomplete") && sees("Complete"));

        click("#detail-tab-settings");
        patiently().until(() -> sees("as in the preferences") || sees("#settings-grid"));
        click("#settings-copy");
        patiently()
                .untilAsserted(() -> assertThat(
                                onFx(() -> Clipboard.getSystemClipboard().getString()))
                        .contains(repository.baseUrl().toString()));
    }

    private void harvest() {
        patiently().until(() -> sees("#sources-empty"));
        click("#first-address");
        type(repository.baseUrl().toString());
        press(KeyCode.ENTER);
        patiently().until(() -> sees("#new-source"));
        click("#new-harvest");
    }

    private boolean isIdle() {
        return snapshot().sources().stream()
                .allMatch(source -> source.state() == SourceStatus.State.IDLE && source.lastRun() != null);
    }

    private long failed() {
        return snapshot().queues().stream().mapToLong(QueueStatus::failed).sum();
    }

    private int rows(String table) {
        return onFx(() -> find(table, TableView.class).getItems().size());
    }
}
