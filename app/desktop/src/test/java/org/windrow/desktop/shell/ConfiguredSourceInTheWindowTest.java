package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.checkup.NewSourceViewModel;
import org.windrow.desktop.checkup.ScheduleChoice.Rhythm;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.RequestMatch;

/** A source is added, paused, resumed, changed and joined by others, over the real engine. */
class ConfiguredSourceInTheWindowTest extends RealEngineTest {

    private static final int RECORDS = 60;
    private static final int PAGE = 10;

    private final AtomicInteger pages = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 100))
            .pageSize(PAGE)
            .start();

    @Override
    @AfterEach
    void closeTheEngine() {
        goOn.countDown();
        super.closeTheEngine();
        repository.close();
    }

    @Test
    void aHarvestIsPausedAndGoesOnWhereItWasAndItsSourceIsScheduledAndJoinedByOthers() throws IOException {
        patiently().until(() -> sees("#sources-empty"));
        NewSourceViewModel form = shell().sources().newSource();
        onFx(() -> {
            form.openForm(repository.baseUrl().toString());
            form.beginCheck();
        });
        patiently().until(() -> sees("#found"));
        repository.faults().when(RequestMatch.verb("ListRecords")).give((request, right) -> {
            if (pages.incrementAndGet() > 2) {
                goOn.await();
            }
            return right.handle(request);
        });
        click("#new-harvest");
        patiently().until(() -> records() == 20);

        click("#source-pause");
        patiently().until(() -> textOf("#detail-mark").equals("Paused"));
        assertThat(records()).isEqualTo(20);
        patiently().until(() -> snapshot().workers().stream().allMatch(worker -> worker.currentJob() == null));
        goOn.countDown();
        int before = pages.get();
        click("#source-resume");
        patiently().until(() -> textOf("#detail-mark").equals("Complete"));
        assertThat(records()).isEqualTo(RECORDS);
        assertThat(pages.get() - before).isLessThan(RECORDS / PAGE);

        press(KeyCode.CONTROL, KeyCode.E);
        patiently().until(() -> sees("#new-rhythm") && !sees("#new-address"));
        onFx(() -> form.choices().schedule().rhythmProperty().set(Rhythm.DAILY));
        click("#new-add");
        patiently().until(() -> source().nextRun() != null);
        assertThat(source().nextRun())
                .isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofHours(26)));
        assertThat(records()).isEqualTo(RECORDS);

        Instant next = source().nextRun();
        press(KeyCode.CONTROL, KeyCode.DELETE);
        patiently().until(() -> sees("#sources-empty"));
        click("#toast-undo");
        patiently().until(() -> sees("#sources-table"));
        assertThat(source().nextRun()).isEqualTo(next);
        assertThat(records()).isEqualTo(RECORDS);
        assertThat(folder.resolve("data/silos").resolve(source().silo())).isNotEmptyDirectory();

        Path list = Files.writeString(folder.resolve("list.txt"), """
                %s
                http://127.0.0.1:9/oai  a:b
                no address
                """.formatted(repository.baseUrl()));
        onFx(() -> shell().sources().exchange().open(list));
        patiently().until(() -> sees("#import-add"));
        assertThat(textOf("#import-summary")).contains("1 source can be added", "1 is here already", "1 line is wrong");
        click("#import-add");
        patiently().until(() -> snapshot().sources().size() == 2);
        assertThat(snapshot().sources().getLast().silo()).isEqualTo("127-0-0-1-a-b");
    }

    private long records() {
        return snapshot().sources().isEmpty() ? 0 : source().counts().records();
    }

    private SourceStatus source() {
        return snapshot().sources().getFirst();
    }
}
