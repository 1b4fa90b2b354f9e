package org.windrow.engine.supervisor;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which state may follow which, after supervisord's own table ({@code supervisor/process.py}); EXITED may also become
 * FATAL, when a service was restarted too often.
 */
public final class ServiceTransitions {

    private ServiceTransitions() {}

    /** Whether a service may go from one state straight to another. */
    public static boolean allowed(ServiceState from, ServiceState to) {
        return after(from).contains(to);
    }

    /** The states that may follow a state; a new set. */
    public static Set<ServiceState> after(ServiceState from) {
        return switch (from) {
            case STOPPED, FATAL -> EnumSet.of(ServiceState.STARTING);
            case STARTING -> EnumSet.of(ServiceState.RUNNING, ServiceState.BACKOFF, ServiceState.STOPPING);
            case RUNNING -> EnumSet.of(ServiceState.EXITED, ServiceState.STOPPING);
            case BACKOFF -> EnumSet.of(ServiceState.STARTING, ServiceState.FATAL, ServiceState.STOPPED);
            case STOPPING -> EnumSet.of(ServiceState.STOPPED, ServiceState.UNKNOWN);
            case EXITED -> EnumSet.of(ServiceState.STARTING, ServiceState.FATAL);
            case UNKNOWN -> EnumSet.of(ServiceState.STOPPING, ServiceState.STOPPED);
        };
    }

    /**
     * Checks a step.
     *
     * @throws IllegalStateException if the step is not allowed; that is a mistake in the supervisor, never in a service
     */
    static void check(String service, ServiceState from, ServiceState to) {
        if (!allowed(from, to)) {
            throw new IllegalStateException("%s cannot go from %s to %s".formatted(service, from, to));
        }
    }
}
