package org.windrow.engine.supervisor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a service or job, at one moment.
 *
 * @param name its name within the supervisor
 * @param kind whether it is to stay up or to get done
 * @param state in supervisord's words
 * @param since when it came into that state
 * @param quiet whether it was asked to take no more work
 * @param starts how often it was started since the supervisor knows it, retries included
 * @param problem what went wrong last, for a person; null if nothing did since it was started by hand, or if it is done
 * @param retryAt when the next start is tried; null unless the state is BACKOFF
 */
public record ServiceStatus(
        String name,
        ServiceKind kind,
        ServiceState state,
        Instant since,
        boolean quiet,
        int starts,
        @Nullable String problem,
        @Nullable Instant retryAt) {

    static ServiceStatus initial(ServiceSpec spec, Instant now) {
        return new ServiceStatus(spec.name(), spec.kind(), ServiceState.STOPPED, now, false, 0, null, null);
    }

    /** Whether it ended by itself, as it should. */
    public boolean isDone() {
        return state == ServiceState.EXITED && problem == null;
    }

    ServiceStatus in(ServiceState next, Instant now, @Nullable String nextProblem) {
        boolean stillQuiet = quiet && next != ServiceState.STARTING;
        int nextStarts = next == ServiceState.STARTING ? starts + 1 : starts;
        return new ServiceStatus(name, kind, next, now, stillQuiet, nextStarts, nextProblem, null);
    }

    ServiceStatus retryingAt(Instant at) {
        return new ServiceStatus(name, kind, state, since, quiet, starts, problem, at);
    }

    ServiceStatus quieted() {
        return new ServiceStatus(name, kind, state, since, true, starts, problem, retryAt);
    }
}
