package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.source.Source;

/** Who asks for runs and when, at a real Redis; the test is the harvester. */
class RunDeskTest {

    private static final Source SOURCE = new Source(
            "hay", "Hay", "oai-pmh", URI.create("http://example.org/oai"), Map.of(), "hay", true, Duration.ZERO, 1);

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.BUNDLED);

    @TempDir
    Path folder;

    private final EventLog events = EventLog.inMemory(Clock.systemUTC(), new Secrets());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SiloCatalog silos;
    private Workplace workplace;
    private RunDesk desk;

    @BeforeEach
    void wire() {
        silos = new SiloCatalog(folder);
        Node node = OfflineNode.of(
                new NodeSettings("node", 0, 0, 1, new LanePolicy(1, Duration.ZERO), 100), REDIS, silos, events);
        workplace = node.workplace();
        desk = node.desk();
    }

    @AfterEach
    void close() {
        threads.close();
        silos.close();
        events.close();
    }

    @Test
    void ofManyWhoAskAtOnceOneIsHeard() throws Exception {
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(threads.submit(() -> desk.ask(SOURCE, false)));
        }
        int heard = 0;
        for (Future<Boolean> one : asked) {
            heard += one.get(20, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(heard).isEqualTo(1);
        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();
    }

    @Test
    void aRunThatIsBeingStoppedIsWaitedForAndNoOtherBeginsBesideIt() throws Exception {
        desk.ask(SOURCE, false);
        Job job = claim().getFirst();
        desk.stop(SOURCE.id());

        assertThat(desk.ask(SOURCE, false)).isFalse();
        assertThat(desk.awaitStop(SOURCE.id(), Duration.ofMillis(200))).isFalse();
        Future<Boolean> again =
                threads.submit(() -> desk.awaitStop(SOURCE.id(), Duration.ofSeconds(20)) && desk.ask(SOURCE, false));
        assertThat(claim()).isEmpty();
        end();
        settle(job);

        assertThat(again.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(claim()).hasSize(1);
    }

    @Test
    void aRunThatIsStoppedBeforeAnybodyBeginsItIsNoPastRun() throws Exception {
        Path control = silos.openOrCreate(SOURCE.silo(), "info:").controlFolder();
        desk.ask(SOURCE, false);
        desk.stop(SOURCE.id());
        desk.endSettledRuns();

        RunProgress over = desk.find(SOURCE.id()).orElseThrow();
        assertThat(over.isUnderWay()).isFalse();
        assertThat(over.end()).extracting(End::status).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(HarvestStateFile.of(control, SOURCE).load().history()).isEmpty();
    }

    @Test
    void aRunThatGoesOnIsNotWaitedFor() throws Exception {
        desk.ask(SOURCE, false);
        assertThat(desk.awaitStop(SOURCE.id(), Duration.ofDays(1))).isTrue();
    }

    @Test
    void aRunThatIsAskedForWhileTheJobOfTheLastIsBeingSettledIsNotLostWithIt() throws Exception {
        desk.ask(SOURCE, false);
        Job job = claim().getFirst();
        end();

        Future<Boolean> asked = threads.submit(() -> desk.ask(SOURCE, false));
        await().pollDelay(Duration.ofMillis(100)).until(() -> !asked.isDone());
        settle(job);

        assertThat(asked.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(claim()).hasSize(1);
    }

    private List<Job> claim() throws InterruptedException {
        return workplace.queue().claim("harvester", JobKind.HARVEST, 1).jobs();
    }

    private void settle(Job job) throws InterruptedException {
        workplace.queue().settle("harvester", List.of(new Settlement.Done(job)));
    }

    private void end() throws InterruptedException {
        RunProgress run = workplace.board().find(SOURCE.id()).orElseThrow();
        workplace
                .board()
                .put(run.ended(RunCounts.NONE, new End(RunStatus.INCOMPLETE, "Stopped", false, Instant.now())));
    }
}
