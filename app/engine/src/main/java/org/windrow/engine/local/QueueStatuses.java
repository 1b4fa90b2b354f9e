package org.windrow.engine.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.QueueId;
import org.windrow.engine.snapshot.QueueStatus;

/** The queues' part of the picture for a window. Used by one thread. */
final class QueueStatuses {

    private static final Comparator<QueueStatus> ORDER = Comparator.comparing(
                    (QueueStatus status) -> status.queue().source().equals(Job.INTAKE))
            .thenComparing(QueueStatus::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(status -> status.queue().source())
            .thenComparing(status -> status.queue().kind());

    private final QueueRates rates = new QueueRates();

    /**
     * The queues by name, the intake last. A queue of harvests, which holds one job at most, is there only while it holds it.
     *
     * @param names the names of the sources by their ids
     */
    List<QueueStatus> of(QueuePicture picture, Map<String, String> names, Instant now) {
        List<QueueStatus> queues = new ArrayList<>();
        picture.harvests().stream()
                .filter(depths -> depths.pending() + depths.failed() > 0)
                .forEach(depths -> queues.add(status(JobKind.HARVEST, depths, picture, names, now)));
        picture.downloads().forEach(depths -> queues.add(status(JobKind.DOWNLOAD, depths, picture, names, now)));
        rates.keepOnly(queues.stream().map(QueueStatus::queue).toList());
        queues.sort(ORDER);
        return queues;
    }

    private QueueStatus status(
            JobKind kind, QueueDepths depths, QueuePicture picture, Map<String, String> names, Instant now) {
        String source = depths.source();
        QueueId queue = new QueueId(kind, source);
        QueueRates.Pace pace = rates.of(queue, depths, now);
        // why whole seconds: the age would else make every picture a new one
        Duration age = depths.oldest()
                .map(oldest -> Duration.ofSeconds(
                        Math.max(0, Duration.between(oldest, now).toSeconds())))
                .orElse(null);
        return new QueueStatus(
                queue,
                source.equals(Job.INTAKE) ? "Intake" : names.getOrDefault(source, source),
                depths.waiting(),
                depths.inFlight(),
                depths.delayed(),
                depths.failed(),
                age,
                picture.paused().contains(source),
                pace.inPerSecond(),
                pace.outPerSecond());
    }
}
