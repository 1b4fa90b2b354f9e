package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.windrow.engine.supervisor.ServiceState.BACKOFF;
import static org.windrow.engine.supervisor.ServiceState.EXITED;
import static org.windrow.engine.supervisor.ServiceState.FATAL;
import static org.windrow.engine.supervisor.ServiceState.RUNNING;
import static org.windrow.engine.supervisor.ServiceState.STARTING;
import static org.windrow.engine.supervisor.ServiceState.STOPPED;
import static org.windrow.engine.supervisor.ServiceState.STOPPING;
import static org.windrow.engine.supervisor.ServiceState.UNKNOWN;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private static final RestartIntensity TWO_A_MINUTE = new RestartIntensity(2, Duration.ofMinutes(1));

    private final ManualTime time = new ManualTime();
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final List<ServiceState> path = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor = new Supervisor(time, time);

    @AfterEach
    void endSupervisor() {
        supervisor.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("supervisor"));
    }

    @Test
    void aServiceIsRunningOnlyOnceItStayedUpLongEnough() {
        ScriptedService redis = service(ServiceSpec.service("redis"));

        CompletableFuture<ServiceStatus> started = supervisor.start("redis");
        await().until(() -> time.waiting() == 1);
        assertThat(state("redis")).isEqualTo(STARTING);

        time.advance(Duration.ofSeconds(1));

        assertThat(started.join().state()).isEqualTo(RUNNING);
        assertThat(journal).containsExactly("start redis");
        assertThat(supervisor.status("redis").since()).isEqualTo(time.instant());
        redis.endWell();
    }

    @Test
    void aStartThatFailsIsTriedAgainAfterOneTwoAndThreeSecondsAndThenGivenUp() {
        service(ServiceSpec.service("redis")).failingStarts(99);
        CompletableFuture<ServiceStatus> started = supervisor.start("redis");

        for (int second = 1; second <= 3; second++) {
            awaitBackoffOf(second);
            time.advance(Duration.ofSeconds(second).minusMillis(1));
            assertThat(state("redis")).isEqualTo(BACKOFF);
            time.advance(Duration.ofMillis(1));
        }
        awaitState("redis", FATAL);

        assertThat(journal).hasSize(4);
        assertThat(supervisor.status("redis").starts()).isEqualTo(4);
        assertThat(supervisor.status("redis").problem()).contains("port 6379 is taken", "failed starts: 4");
        assertThatThrownBy(started::join)
                .hasCauseInstanceOf(ServiceException.class)
                .hasMessageContaining("redis could not be started: port 6379 is taken");
    }

    @Test
    void aServiceThatEndsBeforeItSettledFailedToStart() {
        ScriptedService redis = service(ServiceSpec.service("redis"));
        beginStart("redis");
        await().until(() -> time.waiting() == 1);

        redis.endWell();

        awaitState("redis", BACKOFF);
        assertThat(supervisor.status("redis").problem()).isEqualTo("ended as soon as it was started");
        time.advance(Duration.ofSeconds(1));
        await().until(() -> time.waiting() == 1 && state("redis") == STARTING);
        time.advance(Duration.ofSeconds(1));
        awaitState("redis", RUNNING);
    }

    @Test
    void aServiceThatWasGivenUpCanBeStartedByHandAndItsRetriesCountAnew() {
        ScriptedService redis =
                service(ServiceSpec.service("redis").starting(Duration.ZERO, 0)).failingStarts(1);
        beginStart("redis");
        awaitState("redis", FATAL);

        redis.failingStarts(0);

        assertThat(supervisor.start("redis").join().state()).isEqualTo(RUNNING);
        assertThat(supervisor.status("redis").problem()).isNull();
    }

    @Test
    void aServiceInBackoffCanBeStartedAtOnceOrStopped() {
        ScriptedService redis =
                service(ServiceSpec.service("redis").starting(Duration.ZERO, 3)).failingStarts(1);
        beginStart("redis");
        awaitState("redis", BACKOFF);
        assertThat(supervisor.start("redis").join().state()).isEqualTo(RUNNING);
        supervisor.stop("redis").join();

        redis.failingStarts(1);
        beginStart("redis");
        awaitState("redis", BACKOFF);
        assertThat(supervisor.stop("redis").join().state()).isEqualTo(STOPPED);
        time.advance(Duration.ofMinutes(1));
        assertThat(state("redis")).isEqualTo(STOPPED);
    }

    @Test
    void aServiceThatFailsIsRestartedAtOnceButNotForEver() {
        ScriptedService worker = service(atOnce("worker").restarting(RestartRule.ON_FAILURE, TWO_A_MINUTE));
        supervisor.start("worker").join();

        failAndAwaitRestart(worker, 2);
        failAndAwaitRestart(worker, 3);
        worker.fail("out of memory");

        awaitState("worker", FATAL);
        assertThat(supervisor.status("worker").problem())
                .isEqualTo("more than 2 restarts in 60 s; it failed: out of memory");
    }

    @Test
    void restartsThatLieFarApartAreNotHeldAgainstAService() {
        ScriptedService worker = service(atOnce("worker").restarting(RestartRule.ON_FAILURE, TWO_A_MINUTE));
        supervisor.start("worker").join();

        for (int starts = 2; starts <= 8; starts++) {
            time.advance(Duration.ofSeconds(31));
            failAndAwaitRestart(worker, starts);
        }

        assertThat(state("worker")).isEqualTo(RUNNING);
    }

    @Test
    void theRestartRuleSaysWhatFollowsAnEnd() {
        ScriptedService never = service(atOnce("never").restarting(RestartRule.NEVER, TWO_A_MINUTE));
        ScriptedService onFailure = service(atOnce("on-failure").restarting(RestartRule.ON_FAILURE, TWO_A_MINUTE));
        ScriptedService always = service(atOnce("always").restarting(RestartRule.ALWAYS, TWO_A_MINUTE));
        supervisor.startAll().join();

        never.fail("broken");
        onFailure.endWell();
        always.endWell();

        awaitState("never", EXITED);
        awaitState("on-failure", EXITED);
        await().until(() -> supervisor.status("always").starts() == 2 && state("always") == RUNNING);
        assertThat(supervisor.status("never").problem()).isEqualTo("failed: broken");
        assertThat(supervisor.status("on-failure").problem()).isNull();
    }

    @Test
    void aJobThatEndsWithSuccessIsDoneHoweverQuickItWas() {
        ScriptedService harvest = service(ServiceSpec.job("harvest"));
        supervisor.start("harvest").join();

        harvest.endWell();

        awaitState("harvest", EXITED);
        assertThat(supervisor.status("harvest").isDone()).isTrue();
        assertThat(journal).containsExactly("start harvest");
    }

    @Test
    void aJobIsTriedOnceUnlessItsRuleSaysOtherwise() {
        service(ServiceSpec.job("once")).failingStarts(1);
        ScriptedService again = service(ServiceSpec.job("again").restarting(RestartRule.ON_FAILURE, TWO_A_MINUTE));

        assertThatThrownBy(() -> supervisor.start("once").join()).hasMessageContaining("port 6379 is taken");
        supervisor.start("again").join();
        again.fail("timeout");
        await().until(() -> supervisor.status("again").starts() == 2 && state("again") == RUNNING);
        again.endWell();

        awaitState("again", EXITED);
        assertThat(supervisor.status("again").isDone()).isTrue();
        assertThat(supervisor.status("once").starts()).isEqualTo(1);
    }

    @Test
    void aStopDuringTheStartInterruptsIt() {
        service(ServiceSpec.service("redis")).holdingStart(new CountDownLatch(1));
        CompletableFuture<ServiceStatus> started = supervisor.start("redis");
        await().until(() -> journal.contains("start redis"));

        assertThat(supervisor.stop("redis").join().state()).isEqualTo(STOPPED);

        assertThat(journal).containsExactly("start redis", "interrupt redis", "stop redis");
        assertThatThrownBy(started::join).hasMessageContaining("redis was stopped");
    }

    @Test
    void aStartDuringTheStopFollowsIt() {
        CountDownLatch gone = new CountDownLatch(1);
        ScriptedService worker = service(atOnce("worker")).holdingStop(gone);
        supervisor.start("worker").join();
        CompletableFuture<ServiceStatus> stopped = supervisor.stop("worker");
        awaitState("worker", STOPPING);

        CompletableFuture<ServiceStatus> started = supervisor.start("worker");
        gone.countDown();

        assertThat(started.join().state()).isEqualTo(RUNNING);
        assertThat(stopped.join().state()).isEqualTo(STOPPED);
        assertThat(journal).containsExactly("start worker", "stop worker", "start worker");
        worker.endWell();
    }

    @Test
    void aServiceThatDoesNotStopIsUnknownUntilItIsGoneAfterAll() {
        CountDownLatch gone = new CountDownLatch(1);
        service(atOnce("worker").stoppingWithin(Duration.ofSeconds(5))).holdingStop(gone);
        supervisor.start("worker").join();
        CompletableFuture<ServiceStatus> stopped = supervisor.stop("worker");
        awaitState("worker", STOPPING);

        time.advance(Duration.ofSeconds(12));

        awaitState("worker", UNKNOWN);
        assertThatThrownBy(stopped::join).hasMessageContaining("worker did not stop within 12 s");
        assertThatThrownBy(() -> supervisor.start("worker").join()).hasMessageContaining("stop it first");
        gone.countDown();
        awaitState("worker", STOPPED);
    }

    @Test
    void dependenciesAreStartedFirstAndStoppedLast() {
        service(atOnce("redis"));
        service(atOnce("harvester-1").dependingOn("redis"));
        service(atOnce("downloader-1").dependingOn("redis"));

        supervisor.startAll().join();
        assertThat(journal).first().isEqualTo("start redis");
        journal.clear();
        supervisor.stopAll().join();

        assertThat(journal).last().isEqualTo("stop redis");
        assertThat(journal).hasSize(3);
    }

    @Test
    void startingOneStartsWhatItNeedsAndNothingElse() {
        service(atOnce("redis"));
        service(atOnce("harvester-1").dependingOn("redis"));
        service(atOnce("downloader-1").dependingOn("redis"));

        supervisor.start("harvester-1").join();

        assertThat(journal).containsExactly("start redis", "start harvester-1");
        assertThat(state("downloader-1")).isEqualTo(STOPPED);
    }

    @Test
    void nothingIsStartedWhoseDependencyCannotBe() {
        service(ServiceSpec.service("redis").starting(Duration.ZERO, 0)).failingStarts(1);
        service(atOnce("harvester-1").dependingOn("redis"));

        assertThatThrownBy(() -> supervisor.start("harvester-1").join())
                .hasMessageContaining("redis could not be started: port 6379 is taken");
        assertThat(state("harvester-1")).isEqualTo(STOPPED);
    }

    @Test
    void aStopCallsOffAStartThatStillWaitsForItsDependency() {
        CountDownLatch up = new CountDownLatch(1);
        service(atOnce("redis")).holdingStart(up);
        service(atOnce("harvester-1").dependingOn("redis"));
        CompletableFuture<ServiceStatus> started = supervisor.start("harvester-1");
        await().until(() -> journal.contains("start redis"));

        supervisor.stop("harvester-1").join();
        up.countDown();

        assertThatThrownBy(started::join).hasMessageContaining("harvester-1 was not started");
        awaitState("redis", RUNNING);
        assertThat(state("harvester-1")).isEqualTo(STOPPED);
    }

    @Test
    void aRestartBringsBackWhatHadToBeStoppedForIt() {
        service(atOnce("redis"));
        service(atOnce("harvester-1").dependingOn("redis"));
        service(atOnce("downloader-1").dependingOn("redis"));
        supervisor.start("harvester-1").join();
        journal.clear();

        supervisor.restart("redis").join();

        assertThat(journal).containsExactly("stop harvester-1", "stop redis", "start redis", "start harvester-1");
        assertThat(state("downloader-1")).isEqualTo(STOPPED);
    }

    @Test
    void onlyWhatIsMeantToStartsByItself() {
        service(atOnce("redis"));
        service(ServiceSpec.job("harvest"));
        service(atOnce("indexer").byHand());

        supervisor.autostart().join();

        assertThat(supervisor.statuses()).extracting(ServiceStatus::state).containsExactly(RUNNING, STOPPED, STOPPED);
    }

    @Test
    void aQuietServiceTakesNoMoreAndIsNotRestartedWhenItEnds() {
        ScriptedService worker = service(atOnce("worker").restarting(RestartRule.ALWAYS, TWO_A_MINUTE));
        supervisor.start("worker").join();

        supervisor.quiet("worker");
        await().until(() -> supervisor.status("worker").quiet());
        assertThat(journal).contains("quiet worker");
        assertThat(state("worker")).isEqualTo(RUNNING);
        worker.endWell();

        awaitState("worker", EXITED);
    }

    @Test
    void whatFailsRightAfterTheMachineSleptIsNotGivenUp() {
        ScriptedService worker = service(
                atOnce("worker").restarting(RestartRule.ON_FAILURE, new RestartIntensity(0, Duration.ofMinutes(1))));
        supervisor.start("worker").join();

        supervisor.woke(Duration.ofHours(8));
        failAndAwaitRestart(worker, 2);
        failAndAwaitRestart(worker, 3);
        time.advance(Duration.ofSeconds(30));
        worker.fail("broken for good");

        awaitState("worker", FATAL);
    }

    @Test
    void listenersHearOfEveryChangeInOrderEvenIfOneOfThemThrows() {
        supervisor.listen((before, after) -> {
            throw new IllegalStateException("a listener's own mistake");
        });
        supervisor.listen((before, after) -> path.add(after.state()));
        ScriptedService worker = service(atOnce("worker").restarting(RestartRule.NEVER, TWO_A_MINUTE));

        supervisor.start("worker").join();
        worker.endWell();
        awaitState("worker", EXITED);
        supervisor.start("worker").join();
        supervisor.stop("worker").join();

        assertThat(path).containsExactly(STARTING, RUNNING, EXITED, STARTING, RUNNING, STOPPING, STOPPED);
    }

    @Test
    void closingStopsEverythingAndRefusesFurtherStarts() {
        service(atOnce("redis"));
        service(atOnce("harvester-1").dependingOn("redis"));
        supervisor.startAll().join();

        supervisor.close();

        assertThat(journal).endsWith("stop harvester-1", "stop redis");
        assertThat(state("redis")).isEqualTo(STOPPED);
        assertThatThrownBy(() -> supervisor.start("redis").join()).hasMessageContaining("closed");
    }

    @Test
    void namesAreUniqueAndDependenciesKnown() {
        service(atOnce("redis"));

        assertThatThrownBy(() -> service(atOnce("redis"))).hasMessageContaining("redis already");
        assertThatThrownBy(() -> service(atOnce("worker").dependingOn("queue")))
                .hasMessageContaining("no service named queue");
        assertThatThrownBy(() -> ServiceSpec.job("harvest").restarting(RestartRule.ALWAYS, TWO_A_MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatIsNotUpCanBeForgotten() {
        service(atOnce("redis"));
        supervisor.start("redis").join();
        assertThatThrownBy(() -> supervisor.remove("redis")).hasMessageContaining("stop it first");

        supervisor.stop("redis").join();
        supervisor.remove("redis");

        assertThat(supervisor.statuses()).isEmpty();
    }

    private static ServiceSpec atOnce(String name) {
        return ServiceSpec.service(name).starting(Duration.ZERO, 3);
    }

    private ScriptedService service(ServiceSpec spec) {
        ScriptedService service = new ScriptedService(spec.name(), journal);
        supervisor.add(spec, service);
        return service;
    }

    /** Starts without waiting for what comes of it. */
    private void beginStart(String name) {
        assertThat(supervisor.start(name)).isNotNull();
    }

    private ServiceState state(String name) {
        return supervisor.status(name).state();
    }

    private void awaitState(String name, ServiceState state) {
        await().untilAsserted(() -> assertThat(state(name)).isEqualTo(state));
    }

    private void awaitBackoffOf(int seconds) {
        await().untilAsserted(() -> assertThat(supervisor.status("redis").retryAt())
                .isEqualTo(time.instant().plusSeconds(seconds)));
        await().until(() -> time.waiting() == 1);
    }

    private void failAndAwaitRestart(ScriptedService worker, int starts) {
        worker.fail("connection lost");
        await().until(() -> supervisor.status("worker").starts() == starts && state("worker") == RUNNING);
    }
}
