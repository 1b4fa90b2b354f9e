package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.windrow.engine.supervisor.ServiceState.RUNNING;
import static org.windrow.engine.supervisor.ServiceState.STOPPED;
import static org.windrow.engine.supervisor.ServiceState.STOPPING;
import static org.windrow.engine.supervisor.ServiceState.UNKNOWN;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How a service is stopped, at whatever moment. */
class ServiceStopTest extends SupervisedServices {

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
}
