package org.windrow.desktop.workers;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.windrow.engine.run.Rate;
import org.windrow.engine.snapshot.WorkerStatus;

/** How fast each worker does its jobs, from what it says it has done. For one thread. */
final class WorkRates {

    private final Map<String, Rate> byWorker = new HashMap<>();

    /** Jobs a second, to a tenth; 0 until a worker was seen twice. */
    double of(WorkerStatus worker, Instant now) {
        Rate rate = byWorker.computeIfAbsent(worker.id(), _ -> new Rate());
        rate.at(now, worker.done());
        return worker.state().isUp() ? Math.round(rate.perSecond() * 10) / 10.0 : 0;
    }

    /** Forgets all workers but these. */
    void keepOnly(Collection<String> workers) {
        byWorker.keySet().retainAll(workers);
    }
}
