package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windrow.engine.supervisor.ServiceState.EXITED;
import static org.windrow.engine.supervisor.ServiceState.RUNNING;
import static org.windrow.engine.supervisor.ServiceState.STARTING;
import static org.windrow.engine.supervisor.ServiceState.STOPPED;
import static org.windrow.engine.supervisor.ServiceState.STOPPING;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The supervisor as a whole: whom it knows, what it starts, who is told, how it ends. */
class SupervisorTest extends SupervisedServices {

    private final List<ServiceState> path = new CopyOnWriteArrayList<>();

    @Test
    void onlyWhatIsMeantToStartsByItself() {
        service(atOnce("redis"));
        service(ServiceSpec.job("harvest"));
        service(atOnce("indexer").byHand());

        supervisor.autostart().join();

        assertThat(supervisor.statuses()).extracting(ServiceStatus::state).containsExactly(RUNNING, STOPPED, STOPPED);
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
}
