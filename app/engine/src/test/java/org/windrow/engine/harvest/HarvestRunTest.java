package org.windrow.engine.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Source;
import org.windrow.spi.Checkpoint;
import org.windrow.spi.FileReference;
import org.windrow.spi.HarvestContext;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestTask;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.HarvesterPlugin;
import org.windrow.spi.Metadata;
import org.windrow.spi.PageEnd;
import org.windrow.spi.RecordSink;
import org.windrow.store.Silo;

/** What a run counts when it is stopped in the middle and goes on later. */
class HarvestRunTest {

    private static final int PAGES = 6;
    private static final int PAGE = 10;
    private static final int RECORDS = PAGES * PAGE;
    private static final Source SOURCE = new Source(
            "hay", "Hay", "numbers", URI.create("http://example.org/hay"), Map.of(), "hay", true, Duration.ZERO, 1);

    @TempDir
    Path folder;

    private Silo silo;

    @BeforeEach
    void openTheSilo() throws IOException {
        silo = Silo.create(folder.resolve("silo"), "http://example.org/hay");
    }

    @AfterEach
    void closeTheSilo() throws IOException {
        silo.close();
    }

    @Test
    void pagesStoredBeforeAStopAreNeitherListedNorCountedAgain() throws Exception {
        Stopped stopped = listUntilStopped(25, new NoQueue());
        assertThat(stopped.counts().records()).isEqualTo(25);
        remember(stopped);

        Numbers rest = new Numbers(RECORDS);
        Listing listing = run(rest, new NoQueue()).list("second", false);

        assertThat(rest.begunAt).isEqualTo(20);
        assertThat(listing.run()).isEqualTo("first");
        assertThat(listing.counts().records()).isEqualTo(RECORDS);
        // why: the five records of the page that was cut off were made before, and come again
        assertThat(listing.counts().created()).isEqualTo(RECORDS - 5);
        assertThat(listing.counts().unchanged()).isEqualTo(5);
    }

    @Test
    void pagesWhoseCheckpointWasNotReachedAreListedAgainAndCountedOnce() throws Exception {
        remember(listUntilStopped(25, new FullQueue()));

        Numbers rest = new Numbers(RECORDS);
        RunCounts counts = run(rest, new NoQueue()).list("second", false).counts();

        assertThat(rest.begunAt).isZero();
        assertThat(counts.records()).isEqualTo(RECORDS);
        assertThat(counts.created() + counts.unchanged()).isEqualTo(RECORDS);
        assertThat(counts.unchanged()).isEqualTo(25);
    }

    @Test
    void anInterruptThatComesWhileAFileIsReadOrWrittenIsAStopAndNoFailureOfThatFile() {
        HarvestRun run = run(new Numbers(RECORDS), new NoQueue());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run.list("first", false)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatWasKilledBeforeItsEndWasWrittenCountsOnce() throws Exception {
        listUntilStopped(25, new FullQueue());

        RunCounts counts =
                run(new Numbers(RECORDS), new NoQueue()).list("second", false).counts();

        assertThat(counts.records()).isEqualTo(RECORDS);
    }

    @Test
    void aRunThatIsStoppedTimeAndAgainCountsEachRecordOnce() throws Exception {
        for (int stop = 7; stop < RECORDS; stop += 7) {
            remember(listUntilStopped(stop, new NoQueue()));
        }
        Listing listing = run(new Numbers(RECORDS), new NoQueue()).list("last", false);

        assertThat(listing.run()).isEqualTo("first");
        assertThat(listing.counts().records()).isEqualTo(RECORDS);
        assertThat(listing.counts().requests()).isEqualTo(PAGES);
    }

    @Test
    void aRunThatIsStoppedBeforeItsFirstPageBeginsWithNothing() throws Exception {
        Stopped stopped = listUntilStopped(0, new NoQueue());
        assertThat(stopped.counts()).isEqualTo(RunCounts.NONE);
        remember(stopped);

        RunCounts counts =
                run(new Numbers(RECORDS), new NoQueue()).list("second", false).counts();

        assertThat(counts.records()).isEqualTo(RECORDS);
        assertThat(counts.created()).isEqualTo(RECORDS);
    }

    /** @param counts as they stood when the run had stopped */
    private record Stopped(Instant at, RunCounts counts) {}

    /** Lists until so many records are stored, and is interrupted then. */
    private Stopped listUntilStopped(int records, FileQueue queue) throws InterruptedException {
        Numbers numbers = new Numbers(records);
        HarvestRun run = run(numbers, queue);
        Thread listing = Thread.ofPlatform().start(() -> {
            try {
                run.list("first", false);
            } catch (IOException | InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        numbers.given.await();
        await().until(() -> run.counts().records() >= records);
        listing.interrupt();
        listing.join();
        return new Stopped(Instant.now(), run.counts());
    }

    /** Writes the end of a stopped run, as it is done once its last file is settled. */
    private void remember(Stopped stopped) throws IOException {
        HarvestStateFile file = HarvestStateFile.of(silo.controlFolder(), SOURCE);
        var ended =
                new RunRecord("first", stopped.at(), stopped.at(), RunStatus.INCOMPLETE, "Stopped", stopped.counts());
        file.save(file.load().ended(ended, false));
    }

    private HarvestRun run(HarvesterPlugin plugin, FileQueue queue) {
        HarvestContext context = new EngineContext(
                _ -> {
                    throw new IOException("Nothing is to be fetched");
                },
                Clock.systemUTC());
        return new HarvestRun(SOURCE, plugin, silo, queue, context, new Unheard());
    }

    /** Gives numbered records in pages, then waits to be interrupted if that is not all. */
    private static final class Numbers implements HarvesterPlugin {

        private final int last;
        private final CountDownLatch given = new CountDownLatch(1);
        private int begunAt;

        Numbers(int last) {
            this.last = last;
        }

        @Override
        public String id() {
            return "numbers";
        }

        @Override
        public HarvestEnd harvest(HarvestTask task, RecordSink sink, HarvestContext context)
                throws InterruptedException {
            begunAt = task.checkpoint().map(at -> Integer.parseInt(at.state())).orElse(0);
            for (int number = begunAt + 1; number <= last; number++) {
                sink.record(record(number));
                if (number % PAGE == 0) {
                    sink.pageEnd(
                            new PageEnd(new Checkpoint(String.valueOf(number)), 1, 1_000, OptionalLong.of(RECORDS)));
                }
            }
            given.countDown();
            if (last < RECORDS) {
                new CountDownLatch(1).await();
            }
            return new HarvestEnd.Complete();
        }

        private static HarvestedRecord record(int number) {
            byte[] document = ("<number>" + number + "</number>").getBytes(StandardCharsets.UTF_8);
            URI file = URI.create("http://example.org/" + number + ".pdf");
            return new HarvestedRecord(
                    "hay:" + number,
                    "2026-06-01",
                    false,
                    List.of(),
                    new Metadata("plain", document),
                    List.of(FileReference.of(file)));
        }
    }

    /** A queue that takes every file and remembers none. */
    private static class NoQueue implements FileQueue {

        @Override
        public void add(List<MissingFile> missing, long present) throws InterruptedException {}

        @Override
        public void beginLeftBehind() {}

        @Override
        public void addLeftBehind(List<MissingFile> missing) {}

        @Override
        public boolean remembersSilo() {
            return true;
        }

        @Override
        public void rememberSilo() {}
    }

    /** A queue that never has room, so that no checkpoint is reached. */
    private static final class FullQueue extends NoQueue {

        @Override
        public void add(List<MissingFile> missing, long present) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    private static final class Unheard implements HarvestRun.Listener {

        @Override
        public void begun(String run, RunCounts counts) {}

        @Override
        public void problem(HarvestProblem problem) {}
    }
}
