package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceTransitionsTest {

    /** The whole table: each row a state, then all that may follow it. */
    @ParameterizedTest
    @CsvSource({
        "STOPPED,  STARTING",
        "STARTING, RUNNING BACKOFF STOPPING",
        "RUNNING,  EXITED STOPPING",
        "BACKOFF,  STARTING FATAL STOPPED",
        "STOPPING, STOPPED UNKNOWN",
        "EXITED,   STARTING FATAL",
        "FATAL,    STARTING",
        "UNKNOWN,  STOPPING STOPPED"
    })
    void eachStateIsLeftOnlyByItsRowOfTheTable(ServiceState from, String followers) {
        Stream<ServiceState> expected = Arrays.stream(followers.split(" ")).map(ServiceState::valueOf);

        assertThat(ServiceTransitions.after(from)).containsExactlyInAnyOrderElementsOf(expected.toList());
        for (ServiceState to : ServiceState.values()) {
            assertThat(ServiceTransitions.allowed(from, to))
                    .isEqualTo(ServiceTransitions.after(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromEveryStateAServiceCanStillBeBroughtUp(ServiceState from) {
        assertThat(reachableFrom(from)).contains(ServiceState.RUNNING);
    }

    @ParameterizedTest
    @EnumSource
    void noStateFollowsItself(ServiceState state) {
        assertThat(ServiceTransitions.allowed(state, state)).isFalse();
    }

    @Property
    void nothingIsEverUpTwiceWithoutHavingBeenGoneInBetween(@ForAll @Size(max = 40) int[] choices) {
        ServiceState state = ServiceState.STOPPED;
        boolean up = false;
        for (int choice : choices) {
            ServiceState[] next = ServiceTransitions.after(state).toArray(ServiceState[]::new);
            state = next[Math.floorMod(choice, next.length)];
            if (state == ServiceState.STARTING) {
                assertThat(up).isFalse();
                up = true;
            } else if (state != ServiceState.RUNNING
                    && state != ServiceState.STOPPING
                    && state != ServiceState.UNKNOWN) {
                up = false;
            }
        }
    }

    @Test
    void aStepThatIsNotInTheTableIsAMistake() {
        assertThatThrownBy(() -> ServiceTransitions.check("redis", ServiceState.STOPPED, ServiceState.RUNNING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("redis cannot go from STOPPED to RUNNING");
    }

    private static Set<ServiceState> reachableFrom(ServiceState from) {
        Set<ServiceState> reached = EnumSet.of(from);
        Deque<ServiceState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            ServiceTransitions.after(open.pop()).stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }
}
