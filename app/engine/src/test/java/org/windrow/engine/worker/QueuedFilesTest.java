package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.event.Fact;
import org.windrow.engine.harvest.MissingFile;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.RunFiles;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.engine.source.Source;
import org.windrow.store.WantedFile;

class QueuedFilesTest {

    private static final LanePolicy AT_WILL = new LanePolicy(16, Duration.ZERO);
    private static final Source SOURCE = new Source(
            "example",
            "Example",
            "oai-pmh",
            URI.create("http://example.org/oai"),
            Map.of(),
            "example",
            true,
            Duration.ZERO,
            16);

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.BUNDLED);

    @TempDir
    Path folder;

    @Test
    void listingWaitsWhileTheQueueIsAboveTheMarkOfTheNode() throws Exception {
        List<String> waits = new CopyOnWriteArrayList<>();
        try (SiloCatalog silos = new SiloCatalog(folder);
                EventLog events = EventLog.inMemory(Clock.systemUTC(), new Secrets());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Workplace workplace = node(silos, events, 3).workplace();
            QueuedFiles files = new QueuedFiles(workplace, SOURCE, () -> "run-1", waits::add);
            files.add(files(1, 2, 3), 0);
            assertThat(waits).isEmpty();

            Future<?> more = threads.submit(() -> {
                files.add(files(4), 0);
                return null;
            });
            await().untilAsserted(() -> assertThat(waits).contains("Listing waits: 3 files are queued already"));
            assertThat(more).isNotDone();
            List<Settlement> two = workplace.queue().claim("worker", JobKind.DOWNLOAD, 2).jobs().stream()
                    .<Settlement>map(Settlement.Downloaded::new)
                    .toList();
            workplace.queue().settle("worker", two);

            more.get(20, TimeUnit.SECONDS);
            assertThat(waits.getLast()).isEmpty();
            assertThat(workplace.queue().depth(JobKind.DOWNLOAD, SOURCE.id())).isEqualTo(2);
        }
    }

    @Test
    void filesThatAPersonDoesNotWantAreCountedAsSkippedAndSaidWhy() throws Exception {
        Source onlyImages = new Source(
                "images",
                "Images",
                "oai-pmh",
                URI.create("http://example.org/oai"),
                Map.of(),
                "images",
                true,
                Duration.ZERO,
                16,
                new FileChoice(Set.of(FileGroup.IMAGES), FileChoice.NO_LIMIT),
                Schedule.BY_HAND,
                false);
        try (SiloCatalog silos = new SiloCatalog(folder);
                EventLog events = EventLog.inMemory(Clock.systemUTC(), new Secrets())) {
            Workplace workplace = node(silos, events, 100).workplace();
            QueuedFiles files = new QueuedFiles(workplace, onlyImages, () -> "run-images", _ -> {});
            assertThat(files.leftOut().sentence()).isEmpty();
            assertThat(files.leftOut().fact()).isEmpty();
            files.add(files(1, 2, 3), 4);
            files.add(List.of(new MissingFile("oai:1", WantedFile.of("plot.png", URI.create("http://e.org/p")))), 0);

            assertThat(workplace.queue().runFiles("run-images")).isEqualTo(new RunFiles(8, 0, 7, 0, 0));
            assertThat(workplace.queue().claim("worker", JobKind.DOWNLOAD, 9).jobs())
                    .singleElement()
                    .satisfies(job -> assertThat(((DownloadPayload) job.payload()).choice())
                            .isEqualTo(onlyImages.choice()));
            assertThat(files.leftOut().sentence()).isEqualTo("Left out by choice: 3 files (PDF 3)");
            assertThat(files.leftOut().fact()).contains(Fact.of(Fact.Code.FILES_LEFT_OUT, 3, "PDF", 3));
        }
    }

    private static Node node(SiloCatalog silos, EventLog events, int highWaterMark) {
        return OfflineNode.of(new NodeSettings("node", 0, 0, 1, AT_WILL, highWaterMark), REDIS, silos, events);
    }

    private static List<MissingFile> files(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new MissingFile(
                        "oai:example.org:" + number,
                        new WantedFile(
                                "paper.pdf",
                                URI.create("http://example.org/" + number + ".pdf"),
                                null,
                                OptionalLong.empty(),
                                null,
                                null)))
                .toList();
    }
}
