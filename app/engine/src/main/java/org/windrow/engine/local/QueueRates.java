package org.windrow.engine.local;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.QueueId;
import org.windrow.engine.run.Rate;

/** How fast jobs come into each queue and are settled. Used by one thread. */
final class QueueRates {

    private final Map<QueueId, Rates> byQueue = new HashMap<>();

    private record Rates(Rate in, Rate out) {}

    /**
     * What a queue's counters say of its rates.
     *
     * @param inPerSecond jobs that come in
     * @param outPerSecond jobs that are settled for good
     */
    record Pace(double inPerSecond, double outPerSecond) {}

    /** The pace of a queue, averaged over the last seconds, in tenths. */
    Pace of(QueueId queue, QueueDepths depths, Instant now) {
        Rates rates = byQueue.computeIfAbsent(queue, key -> new Rates(new Rate(), new Rate()));
        rates.in().at(now, depths.entered());
        rates.out().at(now, depths.left());
        return new Pace(tenths(rates.in()), tenths(rates.out()));
    }

    /** Forgets all queues but these. */
    void keepOnly(Collection<QueueId> queues) {
        byQueue.keySet().retainAll(queues);
    }

    /** Why tenths: a rate that dies away would else make every picture a new one. */
    private static double tenths(Rate rate) {
        return Math.round(rate.perSecond() * 10) / 10.0;
    }
}
