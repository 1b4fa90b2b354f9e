package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.WorkerStatus.Kind;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.engine.supervisor.ServiceStatus;
import org.windrow.engine.supervisor.Supervisor;

/** Real workers at a real Redis, driven by a real supervisor. */
class SupervisedNodeTest {

    private static final int HASTY_STOPS = 40;

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.BUNDLED);

    @TempDir
    Path folder;

    private final EventLog events = EventLog.inMemory(Clock.systemUTC(), new Secrets());
    private final Supervisor supervisor = new Supervisor(Clock.systemUTC());
    private SiloCatalog silos;
    private Node node;

    @BeforeEach
    void wire() {
        silos = new SiloCatalog(folder);
        node = OfflineNode.of(
                new NodeSettings("node", 1, 1, 2, new LanePolicy(4, Duration.ZERO), 100), REDIS, silos, events);
        node.addTo(supervisor);
    }

    @AfterEach
    void stop() {
        supervisor.close();
        silos.close();
        events.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"harvester-1", "downloader-1"})
    void aStopIsNeverLostHoweverSoonItComesAfterTheStart(String worker) throws Exception {
        supervisor.start("housekeeping").get(10, TimeUnit.SECONDS);
        for (int i = 0; i < HASTY_STOPS; i++) {
            var started = supervisor.start(worker);
            if (i % 2 == 0) {
                started.get(10, TimeUnit.SECONDS);
            }
            ServiceStatus stopped = supervisor.stop(worker).get(10, TimeUnit.SECONDS);
            assertThat(stopped.state()).isEqualTo(ServiceState.STOPPED);
            // why either way: a start that a stop overtook fails, and nobody waits for it for ever
            assertThat(started.handle((up, overtaken) -> true).get(10, TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(supervisor.start(worker).get(10, TimeUnit.SECONDS).state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void stoppingAWorkerInTheMiddleOfItsTalkWithRedisSaysNothingOfTheConnection() throws Exception {
        supervisor.start("housekeeping").get(10, TimeUnit.SECONDS);
        for (int i = 0; i < HASTY_STOPS; i++) {
            supervisor.start("harvester-1").get(10, TimeUnit.SECONDS);
            supervisor.stop("harvester-1").get(10, TimeUnit.SECONDS);
            assertThat(REDIS.connection().status().state()).isEqualTo(RedisStatus.State.CONNECTED);
        }
    }

    @Test
    void aPoolGrowsAndShrinksWhileItRuns() throws Exception {
        supervisor.autostart().get(10, TimeUnit.SECONDS);
        node.resize(supervisor, Kind.DOWNLOADER, 3);
        node.resize(supervisor, Kind.HARVESTER, 2);
        assertThat(node.workerNames())
                .containsExactly("harvester-1", "harvester-2", "downloader-1", "downloader-2", "downloader-3");
        assertThat(supervisor.status("downloader-3").state()).isEqualTo(ServiceState.RUNNING);

        node.resize(supervisor, Kind.DOWNLOADER, 0);
        assertThat(node.workerNames()).containsExactly("harvester-1", "harvester-2");
        assertThat(supervisor.statuses())
                .extracting(ServiceStatus::name)
                .containsExactly("housekeeping", "harvester-1", "harvester-2");
    }

    @Test
    void aPoolHasNoSenselessSize() {
        assertThatThrownBy(() -> node.resize(supervisor, Kind.DOWNLOADER, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.resize(supervisor, Kind.DOWNLOADER, 1_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.resize(supervisor, Kind.REDIS, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkerThatIsToFinishEndsByItselfAndIsNotStartedAgain() throws Exception {
        supervisor.autostart().get(10, TimeUnit.SECONDS);
        CompletableFuture<ServiceStatus> ended = new CompletableFuture<>();
        supervisor.listen((before, after) -> {
            if (after.name().equals("downloader-1") && after.state() == ServiceState.EXITED) {
                ended.complete(after);
            }
        });
        supervisor.quiet("downloader-1");
        assertThat(ended.get(10, TimeUnit.SECONDS).isDone()).isTrue();
        assertThat(supervisor.status("downloader-1").state()).isEqualTo(ServiceState.EXITED);
    }

    @Test
    void startingAWorkerBringsBackTheHousekeepingThatEndsItsRuns() throws Exception {
        supervisor.autostart().get(10, TimeUnit.SECONDS);
        supervisor.stopAll().get(20, TimeUnit.SECONDS);
        supervisor.start("harvester-1").get(10, TimeUnit.SECONDS);
        assertThat(supervisor.status("housekeeping").state()).isEqualTo(ServiceState.RUNNING);
    }
}
