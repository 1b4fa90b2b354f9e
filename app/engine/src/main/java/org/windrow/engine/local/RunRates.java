package org.windrow.engine.local;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.windrow.engine.run.Rate;
import org.windrow.engine.run.RunProgress;

/** How fast the records of each run come. Used by one thread. */
final class RunRates {

    private final Map<String, Rate> byRun = new HashMap<>();

    /** Records a second of a run, 0 unless it is being listed; averaged over the last seconds. */
    double of(RunProgress run, Instant now) {
        if (run.phase() != RunProgress.Phase.LISTING) {
            return 0;
        }
        Rate rate = byRun.computeIfAbsent(run.run(), key -> new Rate());
        rate.at(now, run.counts().records());
        return rate.perSecond();
    }

    /** Forgets all runs but these. */
    void keepOnly(Collection<RunProgress> runs) {
        byRun.keySet().retainAll(runs.stream().map(RunProgress::run).collect(Collectors.toSet()));
    }
}
