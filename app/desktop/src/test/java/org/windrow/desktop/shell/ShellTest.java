package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.Pictures;
import org.windrow.engine.event.Event;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.SourceStatus.State;
import org.windrow.engine.snapshot.WorkerStatus.Kind;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.fxkit.Theme;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;

class ShellTest extends WindowTest {

    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.demo()).start();

    @AfterEach
    void stopTheRepository() {
        repository.close();
    }

    @Test
    void aPastedAddressBecomesAHarvestWithItsCounts() {
        await().until(() -> sees("#sources-empty"));
        click("#first-address");
        type(repository.frontPage().toString());
        click("#first-check");
        await().until(() -> sees("#found"));
        click("#new-harvest");
        await().until(() -> sees("#sources-table") && sees("#source-detail"));
        String id = engine().saved().getFirst().id();
        assertThat(engine().commands()).containsExactly("save " + id, "harvest " + id);
        assertThat(textOf("#detail-mark")).isEqualTo("Waiting");

        engine().showSources(Pictures.source(id, "Sample")
                .state(State.HARVESTING)
                .counts(Pictures.records(1_240))
                .expected(3_000)
                .rate(310)
                .build());
        await().until(() -> textOf("#count-records").equals("1,240"));
        assertThat(textOf("#detail-mark")).isEqualTo("Harvesting");

        engine().showSources(Pictures.source(id, "Sample")
                .counts(Pictures.records(3_000))
                .ended(RunStatus.COMPLETE, NOW)
                .build());
        await().until(() -> textOf("#detail-mark").equals("Complete"));
        assertThat(textOf("#count-created")).isEqualTo("3,000");
    }

    @Test
    void aChoiceThatIsWrongIsShownAlsoIfItIsFoldedAway() {
        await().until(() -> sees("#sources-empty"));
        var form = shell().sources().newSource();
        onFx(() -> {
            form.openForm(repository.baseUrl().toString());
            form.beginCheck();
        });
        await().until(() -> sees("#found"));
        assertThat(sees("#new-wrong")).isFalse();
        onFx(() -> form.choices().until().text().set("soon"));
        click("#new-harvest");
        assertThat(sees("#new-wrong")).isTrue();
        assertThat(find("#new-part", TitledPane.class).isExpanded()).isTrue();
        assertThat(engine().commands()).isEmpty();
    }

    @Test
    void escapeStopsTheCheckFirstAndThenLeaves() {
        repository.faults().when(RequestMatch.any()).give(WireFaults.stall());
        await().until(() -> sees("#sources-empty"));
        click("#first-address");
        type(repository.baseUrl().toString());
        press(KeyCode.ENTER);
        await().until(() -> sees("#checking"));
        await().until(() -> find("#new-address", Node.class).isFocused());
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#checking"));
        assertThat(sees("#new-source")).isTrue();
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#new-source"));
    }

    @Test
    void aRunningHarvestIsStoppedByItsButton() {
        engine().showSources(Pictures.source("a", "A").state(State.HARVESTING).build());
        chooseSource();
        assertThat(find("#source-harvest", Node.class).isDisabled()).isTrue();
        click("#source-stop");
        await().until(() -> engine().commands().contains("stop a"));
        await().until(() -> textOf("#detail-mark").equals("Stopping"));
        assertThat(find("#source-stop", Node.class).isDisabled()).isTrue();
    }

    @Test
    void theKeyboardReachesEverything() {
        engine().showSources(Pictures.source("a", "A").build());
        chooseSource();
        press(KeyCode.F5);
        await().until(() -> engine().commands().contains("harvest a"));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        await().until(() -> sees("#pane-workers"));
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        await().until(() -> sees("#pane-queues"));
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        await().until(() -> sees("#pane-logs"));
        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        await().until(() -> sees("#pane-repository"));
        press(KeyCode.CONTROL, KeyCode.DIGIT6);
        await().until(() -> sees("#pane-activity"));
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        await().until(() -> sees("#pane-sources"));
        press(KeyCode.CONTROL, KeyCode.N);
        await().until(() ->
                sees("#new-source") && find("#new-address", Node.class).isFocused());
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#new-source"));
    }

    @Test
    void removingASourceCanBeUndone() {
        engine().showSources(Pictures.source("a", "A").build());
        chooseSource();
        press(KeyCode.CONTROL, KeyCode.DELETE);
        await().until(() -> sees("#sources-empty"));
        click("#toast-undo");
        await().until(() -> sees("#sources-table"));
        assertThat(engine().commands()).isEmpty();
    }

    @Test
    void theFolderOfTheSiloOpens() {
        engine().giveFolder("a", Path.of("/silos/a"));
        engine().showSources(Pictures.source("a", "A").build());
        chooseSource();
        press(KeyCode.CONTROL, KeyCode.O);
        await().until(() -> foldersShown().contains(Path.of("/silos/a")));
    }

    @Test
    void workersAreStoppedAndStartedAndTheirLogIsBesideThem() {
        engine().log("here/redis", NOW, "INFO", "Ready to accept connections");
        engine().showWorkers(Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW));
        click("#rail-workers");
        await().until(() -> textOf("#log-title").equals("Log of redis"));
        await().until(() -> sees(".log-text"));
        assertThat(textOf(".log-text")).isEqualTo("Ready to accept connections");
        click("#worker-stop");
        await().until(() -> engine().commands().contains("stop here/redis"));
        engine().showWorkers(Pictures.worker("redis", Kind.REDIS, ServiceState.STOPPED, NOW));
        await().until(() -> !find("#worker-start", Node.class).isDisabled());
        click("#worker-start");
        await().until(() -> engine().commands().contains("start here/redis"));
    }

    @Test
    void everyEmptyPaneSaysWhyAndWhatToDo() {
        await().until(() -> sees("#sources-empty"));
        click("#rail-queues");
        assertThat(sees("#queues-empty")).isTrue();
        click("#queues-empty #go-sources");
        assertThat(sees("#pane-sources")).isTrue();
        click("#rail-workers");
        assertThat(sees("#workers-empty")).isTrue();
        click("#rail-activity");
        assertThat(sees("#activity-empty")).isTrue();
    }

    @Test
    void aLostConnectionIsSaidAboveEverythingUntilItIsBack() {
        await().until(() -> textOf("#status-connection").equals("Redis is connected"));
        engine().show(new RedisStatus(RedisStatus.State.DISCONNECTED, "Connection refused by 127.0.0.1:6379"));
        await().until(() -> sees("#banner"));
        assertThat(textOf("#banner-text")).contains("nothing is lost").contains("Connection refused");
        assertThat(textOf("#status-connection")).isEqualTo("Redis is not reachable");
        engine().show(new RedisStatus(RedisStatus.State.CONNECTED, "7.2 on 127.0.0.1:6379"));
        await().until(() -> !sees("#banner"));
    }

    @Test
    void queuesAndActivityAreShown() {
        engine().showQueues(Pictures.queue("Zenodo", 1_240, 16, 3, 2, Duration.ofSeconds(75)));
        engine().happen(NOW, Event.Level.ERROR, "Zenodo", "3 files could not be had");
        click("#rail-queues");
        await().until(() ->
                !onFx(() -> find("#queues-table", TableView.class).getItems()).isEmpty());
        await().until(() -> textOf("#chart-words").startsWith("1,240 waiting now"));
        await().until(() -> textOf(".rail-badge").equals("1"));
        click("#rail-activity");
        await().until(() -> !sees(".rail-badge"));
        assertThat(textOf(".event-message")).isEqualTo("3 files could not be had");
    }

    @Test
    void aCommandThatFailsIsToldInAToast() {
        engine().showSources(Pictures.source("a", "A").build());
        chooseSource();
        engine().refuse("The silo folder is read-only");
        click("#source-harvest");
        await().until(() -> sees(".toast"));
        assertThat(textOf(".toast .label")).isEqualTo("Harvesting A did not work: The silo folder is read-only");
    }

    @Test
    void theThemeFollowsTheMenu() {
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        onFx(() -> theme().appearanceProperty().set(Theme.Appearance.DARK));
        assertThat(theme().darkProperty().get()).isTrue();
    }

    private void chooseSource() {
        await().until(() -> sees(".source-name"));
        click(".source-name");
        await().until(() -> !textOf("#detail-mark").isEmpty());
    }
}
