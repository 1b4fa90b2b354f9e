package org.windrow.engine.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.queue.host.ClosedHost;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;

/**
 * What Redis said last.
 *
 * @param runs the latest run of each source, by the source's id, with the counts of its files
 * @param harvests the harvest queues
 * @param downloads the download queues
 * @param paused the sources whose queues are paused
 * @param beats the workers of all nodes
 * @param closed the hosts that are not asked for a while
 */
record QueuePicture(
        Map<String, RunProgress> runs,
        List<QueueDepths> harvests,
        List<QueueDepths> downloads,
        Set<String> paused,
        List<WorkerBeat> beats,
        List<ClosedHost> closed) {

    static final QueuePicture EMPTY = new QueuePicture(Map.of(), List.of(), List.of(), Set.of(), List.of(), List.of());

    QueuePicture {
        runs = Map.copyOf(runs);
        harvests = List.copyOf(harvests);
        downloads = List.copyOf(downloads);
        paused = Set.copyOf(paused);
        beats = List.copyOf(beats);
        closed = List.copyOf(closed);
    }

    /** The hosts whose files wait. */
    List<ParkedHost> parkedHosts() {
        return closed.stream()
                .map(host -> new ParkedHost(host.host(), host.until()))
                .toList();
    }

    /** The sources whose run waits for a time that its server named. */
    List<ParkedSource> parked() {
        return runs.values().stream()
                .filter(run -> run.phase() == RunProgress.Phase.PARKED && run.retryAt() != null)
                .map(run -> new ParkedSource(
                        run.source().name(),
                        Objects.requireNonNull(run.retryAt()),
                        Objects.requireNonNullElse(run.message(), "")))
                .toList();
    }
}
