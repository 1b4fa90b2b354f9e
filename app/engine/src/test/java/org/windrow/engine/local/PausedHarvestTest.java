package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
        holdListingAfter(2);
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
        awaitWhole();
        assertThat(hay().counts().records()).isEqualTo(RECORDS);
        assertThat(hay().counts().files()).isEqualTo(new FileCounts(RECORDS, RECORDS, 0, 0));
    }

    @Test
    void isResumedAtOnceAndGoesOnAfterItHasStopped() {
        holdListingAfter(2);
        engine.harvest("hay", false).join();
        patiently().until(() -> hay().counts().records() == 2 * PAGE);

        engine.pauseSource("hay").join();
        engine.resumeSource("hay").join();
        goOn.countDown();

        awaitWhole();
        assertThat(hay().counts().records()).isEqualTo(RECORDS);
        assertThat(hay().counts().created()).isEqualTo(RECORDS);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void isStoppedWhileTheFirstPageIsOnItsWayAndIsAskedForAgainByTwoAtOnce() {
        holdListingAfter(0);
        engine.harvest("hay", false).join();
        patiently().until(() -> pages.get() == 1);

        engine.stopHarvest("hay").join();
        CompletableFuture.allOf(engine.harvest("hay", false), engine.harvest("hay", false))
                .join();
        goOn.countDown();

        awaitWhole();
        assertThat(hay().counts().records()).isEqualTo(RECORDS);
        assertThat(hay().counts().created()).isEqualTo(RECORDS);
        assertThat(runs()).isEqualTo(1);
        // why: the first was stopped on its way, and no other run has listed anything
        assertThat(pages).hasValue(1 + RECORDS / PAGE);
    }

    @Test
    void isPausedAndResumedTimeAndAgain() {
        engine.harvest("hay", false).join();
        for (int i = 0; i < 8; i++) {
            engine.pauseSource("hay").join();
            engine.resumeSource("hay").join();
        }
        awaitWhole();
        assertThat(hay().counts().records()).isEqualTo(RECORDS);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void isStoppedWhenItsSourceIsRemoved() {
        holdListingAfter(2);
        engine.harvest("hay", false).join();
        patiently().until(() -> pages.get() == 3);

        engine.removeSource("hay").join();
        goOn.countDown();

        patiently().until(() -> engine.snapshot().workers().stream().allMatch(worker -> worker.currentJob() == null));
        assertThat(engine.snapshot().sources()).isEmpty();
        assertThat(pages).hasValue(3);
    }

    private void holdListingAfter(int given) {
        repository.faults().when(RequestMatch.verb("ListRecords")).give((request, right) -> {
            if (pages.incrementAndGet() > given) {
                goOn.await();
            }
            return right.handle(request);
        });
    }

    private void awaitWhole() {
        patiently().untilAsserted(() -> {
            SourceStatus status = hay();
            assertThat(status.lastEnd()).as("%s", status).isEqualTo(RunStatus.COMPLETE);
        });
    }

    private long runs() {
        return engine.sourceDesk().runs("hay", 0, 10).join().total();
    }

    private SourceStatus hay() {
        return engine.snapshot().sources().getFirst();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
