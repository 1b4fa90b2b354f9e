package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.windrow.engine.supervisor.ServiceState.BACKOFF;
import static org.windrow.engine.supervisor.ServiceState.FATAL;
import static org.windrow.engine.supervisor.ServiceState.RUNNING;
import static org.windrow.engine.supervisor.ServiceState.STARTING;
import static org.windrow.engine.supervisor.ServiceState.STOPPED;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a service comes up, and what happens when it does not. */
class ServiceStartTest extends SupervisedServices {

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

    private void awaitBackoffOf(int seconds) {
        await().untilAsserted(() -> assertThat(supervisor.status("redis").retryAt())
                .isEqualTo(time.instant().plusSeconds(seconds)));
        await().until(() -> time.waiting() == 1);
    }
}
