package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
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
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** The window over the real engine: a real Redis, a real conversation with a repository, real files. */
class HarvestInTheWindowTest extends WindowTest {

    private static final int RECORDS = 60;

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 2_000))
            .pageSize(20)
            .start();
    private final Secrets secrets = new Secrets();
    private final Queue<LoggingSetup> logging = new ConcurrentLinkedQueue<>();

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
            return LocalEngine.open(home, secrets, setup.workerLogs(), Clock.systemUTC());
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
    void aPastedHomePageBecomesASourceHarvestedToTheEndAndHarvestedAgainWithoutAnythingNew() {
        patiently().until(() -> sees("#sources-empty"));
        click("#first-address");
        type(repository.frontPage().toString());
        press(KeyCode.ENTER);
        patiently().until(() -> sees("#found"));
        press(KeyCode.ENTER);

        patiently().until(() -> textOf("#detail-mark").equals("Complete"));
        assertThat(textOf("#count-records")).isEqualTo("60");
        assertThat(textOf("#count-created")).isEqualTo("60");
        assertThat(textOf("#count-lost")).isEqualTo("0");
        assertThat(textOf("#count-found")).isEqualTo("60");
        assertThat(textOf("#count-downloaded")).isEqualTo("60");
        picture("harvested", 1);

        click("#source-harvest");
        patiently().until(() -> textOf("#count-created").equals("0"));
        patiently().until(() -> textOf("#detail-mark").equals("Complete"));
        assertThat(textOf("#count-updated")).isEqualTo("0");
        assertThat(textOf("#count-failed")).isEqualTo("0");

        click("#rail-activity");
        patiently().until(() -> sees(".event-message"));
    }

    @Test
    void aWorkerIsStoppedAndStartedInTheWindow() {
        click("#rail-workers");
        patiently().until(() -> exists("harvester-1"));
        // why again and again: rows still move while the workers come up, and a click may miss
        patiently().until(() -> {
            robot().clickOn("harvester-1");
            settle();
            return textOf("#log-title").equals("Log of harvester-1");
        });
        patiently().until(() -> !find("#worker-stop", Node.class).isDisabled());
        click("#worker-stop");
        patiently().until(() -> !find("#worker-start", Node.class).isDisabled());
        click("#worker-start");
        patiently().until(() -> !find("#worker-stop", Node.class).isDisabled());
    }

    private boolean exists(String text) {
        return !robot().lookup(text).queryAll().isEmpty();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
