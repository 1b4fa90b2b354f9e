package org.windrow.engine.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.engine.supervisor.ServiceStatus;
import org.windrow.engine.worker.Node;
import org.windrow.engine.worker.WorkerNote;
import org.windrow.engine.worker.Workplace;

/** The workers as a window shows them: Redis, this node's, then those of other nodes. */
final class WorkerPicture {

    private final RunningNode running;
    private final Instant began;

    WorkerPicture(RunningNode running, Instant began) {
        this.running = running;
        this.began = began;
    }

    /** All workers; those of other nodes from their heartbeats. */
    List<WorkerStatus> all(List<WorkerBeat> beats) {
        List<WorkerStatus> workers = new ArrayList<>();
        workers.add(redis());
        Node node = running.node();
        Map<String, ServiceStatus> services = running.supervisor().statuses().stream()
                .collect(Collectors.toMap(ServiceStatus::name, Function.identity()));
        for (String name : node.workerNames()) {
            // why: the pool may be made smaller while one looks
            Optional.ofNullable(services.get(name))
                    .flatMap(status -> node.noteOf(name).map(note -> ours(name, status, note)))
                    .ifPresent(workers::add);
        }
        beats.stream()
                .sorted(Comparator.comparing(WorkerBeat::worker))
                .map(this::foreign)
                .flatMap(Optional::stream)
                .forEach(workers::add);
        return workers;
    }

    private WorkerStatus redis() {
        String node = running.node().workplace().node();
        if (running.hasOwnRedis()) {
            ServiceStatus status = running.supervisor().status(RunningNode.REDIS);
            return new WorkerStatus(
                    RunningNode.REDIS,
                    RunningNode.REDIS,
                    node,
                    WorkerStatus.Kind.REDIS,
                    status.state(),
                    false,
                    status.since(),
                    null,
                    0,
                    status.problem(),
                    true);
        }
        RedisStatus connection = running.redis().status();
        boolean connected = connection.state() == RedisStatus.State.CONNECTED;
        return new WorkerStatus(
                RunningNode.REDIS,
                RunningNode.REDIS,
                connection.detail(),
                WorkerStatus.Kind.REDIS,
                connected ? ServiceState.RUNNING : ServiceState.UNKNOWN,
                false,
                began,
                null,
                0,
                connected ? null : connection.detail(),
                false);
    }

    private WorkerStatus ours(String name, ServiceStatus status, WorkerNote note) {
        Workplace workplace = running.node().workplace();
        return new WorkerStatus(
                workplace.keyOf(name),
                name,
                workplace.node(),
                kind(note.kind()).orElseThrow(),
                status.state(),
                status.quiet(),
                status.since(),
                status.state().isUp() ? note.job() : null,
                note.done(),
                status.problem() == null ? note.error() : status.problem(),
                true);
    }

    private Optional<WorkerStatus> foreign(WorkerBeat beat) {
        String node = Workplace.nodeOf(beat.worker());
        WorkerNote note = WorkerNote.parse(beat.info());
        Optional<WorkerStatus.Kind> kind = kind(note.kind());
        if (kind.isEmpty() || node.equals(running.node().workplace().node())) {
            return Optional.empty();
        }
        return Optional.of(new WorkerStatus(
                beat.worker(),
                beat.worker().substring(node.length() + 1),
                node,
                kind.get(),
                ServiceState.RUNNING,
                false,
                began,
                note.job(),
                note.done(),
                note.error(),
                false));
    }

    private static Optional<WorkerStatus.Kind> kind(String word) {
        return switch (word) {
            case "HARVESTER" -> Optional.of(WorkerStatus.Kind.HARVESTER);
            case "DOWNLOADER" -> Optional.of(WorkerStatus.Kind.DOWNLOADER);
            default -> Optional.empty();
        };
    }
}
