package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.windrow.engine.supervisor.ServiceState.RUNNING;
import static org.windrow.engine.supervisor.ServiceState.STOPPED;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is started and stopped with a service, and in which order. */
class DependenciesTest extends SupervisedServices {

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
}
