package org.windrow.engine.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.supervisor.ServiceException;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.engine.supervisor.ServiceStatus;
import org.windrow.engine.supervisor.Supervisor;

/** What a person does with Redis and the workers of this process, one by one or all together. */
final class Fleet {

    private final RunningNode running;
    private final Supervisor supervisor;

    Fleet(RunningNode running) {
        this.running = running;
        this.supervisor = running.supervisor();
    }

    CompletableFuture<Void> start(String workerId) {
        return supervisor.start(serviceOf(workerId)).thenApply(status -> null);
    }

    CompletableFuture<Void> stop(String workerId) {
        return supervisor.stop(serviceOf(workerId)).thenApply(status -> null);
    }

    CompletableFuture<Void> restart(String workerId) {
        return supervisor.restart(serviceOf(workerId)).thenApply(status -> null);
    }

    CompletableFuture<Void> quiet(String workerId) {
        supervisor.quiet(serviceOf(workerId));
        return CompletableFuture.completedFuture(null);
    }

    /** Starts all; the message of a failure names who did not come up and why. */
    CompletableFuture<Void> startAll() {
        return supervisor.startAll().thenAccept(all -> requireAll(all, state -> state == ServiceState.RUNNING));
    }

    /** Stops all; the message of a failure names who is still there and why. */
    CompletableFuture<Void> stopAll() {
        return supervisor
                .stopAll()
                .thenAccept(all -> requireAll(
                        all,
                        state -> !state.isUp() && state != ServiceState.STOPPING && state != ServiceState.UNKNOWN));
    }

    /** Makes a pool larger or smaller, and waits until it is. */
    synchronized void resize(WorkerStatus.Kind kind, int size) throws IOException, InterruptedException {
        running.node().resize(supervisor, kind, size);
    }

    private String serviceOf(String workerId) {
        String prefix = running.node().workplace().node() + "/";
        return workerId.startsWith(prefix) ? workerId.substring(prefix.length()) : workerId;
    }

    private static void requireAll(List<ServiceStatus> all, Predicate<ServiceState> wanted) {
        String astray = all.stream()
                .filter(status -> !wanted.test(status.state()))
                .map(Fleet::told)
                .collect(Collectors.joining("; "));
        if (!astray.isEmpty()) {
            throw new ServiceException(astray);
        }
    }

    private static String told(ServiceStatus status) {
        return status.problem() == null
                ? status.name() + " is " + status.state()
                : status.name() + " " + status.problem();
    }
}
