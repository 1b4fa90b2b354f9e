package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;

@Timeout(30)
class FilesUnderWayTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final FilesUnderWay files = new FilesUnderWay();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void aFileThatLandedTakesNoPlaceAtItsHostButIsUnderWay() throws Exception {
        Job atHost = begun("arxiv", 1);
        Job atDisk = begun("arxiv", 2);

        files.landed(atDisk);
        files.landed(atDisk);

        assertThat(files.atHosts()).isEqualTo(1);
        assertThat(files.jobs()).containsExactlyInAnyOrder(atHost, atDisk);
        assertThat(files.awaitLanded(LONG, 1, LONG)).containsExactly(atDisk);
    }

    @Test
    void aFileThatEndsWithoutHavingComeLandsWithItsEnd() throws Exception {
        Job refused = begun("arxiv", 1);

        files.ended(refused);

        assertThat(files.isEmpty()).isTrue();
        assertThat(files.atHosts()).isZero();
        assertThat(files.awaitLanded(LONG, 1, LONG)).containsExactly(refused);
    }

    @Test
    void aFileThatLandedAndThenEndsIsToldOnce() throws Exception {
        Job job = begun("arxiv", 1);
        files.landed(job);
        files.ended(job);

        assertThat(files.awaitLanded(LONG, 1, LONG)).containsExactly(job);
        files.hurry();
        assertThat(files.awaitLanded(LONG, 1, LONG)).isEmpty();
    }

    @Test
    void theFilesOfOneSourceAreDroppedAndTheOthersGoOn() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Job unwanted = begun("arxiv", 1, interrupted);
        Job wanted = begun("zenodo", 2);

        files.drop("arxiv");

        interrupted.await();
        assertThat(files.isDropped(unwanted)).isTrue();
        assertThat(files.isDropped(wanted)).isFalse();
        assertThat(files.sources()).contains("zenodo");

        files.ended(unwanted);
        assertThat(files.isDropped(unwanted)).isFalse();
    }

    private Job begun(String source, int number) {
        return begun(source, number, new CountDownLatch(1));
    }

    /** A file whose thread waits until it is interrupted, and tells that. */
    private Job begun(String source, int number, CountDownLatch interrupted) {
        URI url = URI.create("http://host.example.org/" + number);
        DownloadPayload payload =
                new DownloadPayload("silo", "id-" + number, "file.pdf", url, null, OptionalLong.empty(), null, "run-1");
        Job job = Job.download(source, payload, Instant.EPOCH);
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
        });
        threads.add(thread);
        files.begin(job, thread);
        return job;
    }
}
