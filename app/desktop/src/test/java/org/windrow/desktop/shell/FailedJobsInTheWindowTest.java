package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;

/** The queues' pane over the real engine: a repository loses its files and finds them again. */
class FailedJobsInTheWindowTest extends WindowTest {

    private static final int RECORDS = 12;

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 2_000))
            .start();
    private final Secrets secrets = new Secrets();
    private final Queue<LoggingSetup> logging = new ConcurrentLinkedQueue<>();
    private final Queue<Engine> engines = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Override
    Callable<Engine> engineMaker() {
        return () -> {
            var home = new WindrowHome(
                    folder.resolve("config"), folder.resolve("data"), folder.resolve("state"), folder.resolve("logs"));
            home.create();
            LoggingSetup setup = LoggingSetup.forWindow(home.logs(), secrets);
            logging.add(setup);
            LocalEngine engine = LocalEngine.open(home, secrets, setup.workerLogs(), Clock.systemUTC());
            engines.add(engine);
            return engine;
        };
    }

    @Override
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    @AfterEach
    void closeTheEngine() {
        super.closeTheEngine();
        logging.forEach(LoggingSetup::close);
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
        return engines.element().snapshot().queues().stream();
    }

    private int rows() {
        return onFx(() -> find("#jobs-table", TableView.class).getItems().size());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
