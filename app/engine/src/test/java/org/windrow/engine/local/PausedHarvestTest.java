package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.RequestMatch;

/** A harvest that is paused with pages still to list and files still queued. */
class PausedHarvestTest {

    private static final int RECORDS = 60;
    private static final int PAGE = 10;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger pages = new AtomicInteger();
    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 100))
            .pageSize(PAGE)
            .start();

    @TempDir
    Path folder;

    private HayEngine open;
    private Engine engine;

    @BeforeEach
    void openTheEngine() throws IOException {
        open = HayEngine.open(folder, repository.baseUrl());
        engine = open.engine();
    }

    @AfterEach
    void closeAll() {
        goOn.countDown();
        open.close();
        repository.close();
    }

    @Test
    void goesOnWhereItWasAndItsQueuedFilesAreNeitherLostNorCountedTwice() {
        repository.faults().when(RequestMatch.verb("ListRecords")).give((request, right) -> {
            if (pages.incrementAndGet() > 2) {
                goOn.await();
            }
            return right.handle(request);
        });
        repository.faults().when(RequestMatch.path("/files/")).give((request, right) -> {
            goOn.await();
            return right.handle(request);
        });
        engine.harvest("hay", false).join();
        patiently().until(() -> hay().counts().files().found() == 2 * PAGE);

        engine.pauseSource("hay").join();
        patiently().until(() -> hay().paused() && hay().lastEnd() == RunStatus.INCOMPLETE);
        assertThat(hay().counts().records()).isEqualTo(2 * PAGE);
        goOn.countDown();
        engine.resumeSource("hay").join();
        patiently().until(() -> hay().lastEnd() == RunStatus.COMPLETE);
        assertThat(hay().counts().records()).isEqualTo(RECORDS);
        assertThat(hay().counts().files()).isEqualTo(new FileCounts(RECORDS, RECORDS, 0, 0));
    }

    private SourceStatus hay() {
        return engine.snapshot().sources().getFirst();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
