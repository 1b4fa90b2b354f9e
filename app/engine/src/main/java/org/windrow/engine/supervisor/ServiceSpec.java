package org.windrow.engine.supervisor;

import java.time.Duration;
import java.util.List;

/**
 * How a service or job is to be looked after. The defaults are supervisord's.
 *
 * @param name its name within the supervisor
 * @param kind whether it is to stay up or to get done
 * @param dependencies names of what must be RUNNING before it is started; it is stopped before them
 * @param autostart whether {@link Supervisor#autostart()} starts it
 * @param settling how long a started service must stay up to count as RUNNING ({@code startsecs}); of no meaning for a job
 * @param startRetries how many more starts are tried after one that failed
 * @param restart what happens when it ends by itself
 * @param intensity how many restarts are too many
 * @param stopWait how long it may take to stop in an orderly way ({@code stopwaitsecs})
 */
public record ServiceSpec(
        String name,
        ServiceKind kind,
        List<String> dependencies,
        boolean autostart,
        Duration settling,
        int startRetries,
        RestartRule restart,
        RestartIntensity intensity,
        Duration stopWait) {

    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);
    private static final int START_RETRIES = 3;

    public ServiceSpec {
        dependencies = List.copyOf(dependencies);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A service needs a name");
        }
        if (settling.isNegative() || stopWait.isNegative() || startRetries < 0) {
            throw new IllegalArgumentException("Times and retries of " + name + " cannot be negative");
        }
        if (kind == ServiceKind.JOB && restart == RestartRule.ALWAYS) {
            throw new IllegalArgumentException("The job " + name + " is done when it ends with success");
        }
    }

    /** A service that is started with the others and restarted when it fails. */
    public static ServiceSpec service(String name) {
        return new ServiceSpec(
                name,
                ServiceKind.SERVICE,
                List.of(),
                true,
                SETTLING,
                START_RETRIES,
                RestartRule.ON_FAILURE,
                RestartIntensity.DEFAULT,
                STOP_WAIT);
    }

    /** A job that is started by hand and tried once. */
    public static ServiceSpec job(String name) {
        return new ServiceSpec(
                name,
                ServiceKind.JOB,
                List.of(),
                false,
                Duration.ZERO,
                0,
                RestartRule.NEVER,
                RestartIntensity.DEFAULT,
                STOP_WAIT);
    }

    /** The same, after others. */
    public ServiceSpec dependingOn(String... names) {
        return new ServiceSpec(
                name, kind, List.of(names), autostart, settling, startRetries, restart, intensity, stopWait);
    }

    /** The same, started only by hand. */
    public ServiceSpec byHand() {
        return new ServiceSpec(name, kind, dependencies, false, settling, startRetries, restart, intensity, stopWait);
    }

    /** The same with other rules for its start. */
    public ServiceSpec starting(Duration settles, int retries) {
        return new ServiceSpec(name, kind, dependencies, autostart, settles, retries, restart, intensity, stopWait);
    }

    /** The same with other rules for its end. */
    public ServiceSpec restarting(RestartRule rule, RestartIntensity limit) {
        return new ServiceSpec(name, kind, dependencies, autostart, settling, startRetries, rule, limit, stopWait);
    }

    /** The same with another patience when it is stopped. */
    public ServiceSpec stoppingWithin(Duration patience) {
        return new ServiceSpec(
                name, kind, dependencies, autostart, settling, startRetries, restart, intensity, patience);
    }
}
