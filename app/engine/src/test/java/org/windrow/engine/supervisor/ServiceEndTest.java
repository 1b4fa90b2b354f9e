package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.windrow.engine.supervisor.ServiceState.EXITED;
import static org.windrow.engine.supervisor.ServiceState.FATAL;
import static org.windrow.engine.supervisor.ServiceState.RUNNING;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What follows when a service or a job ends by itself. */
class ServiceEndTest extends SupervisedServices {

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

    private void failAndAwaitRestart(ScriptedService worker, int starts) {
        worker.fail("connection lost");
        await().until(() -> supervisor.status("worker").starts() == starts && state("worker") == RUNNING);
    }
}
