package org.windrow.engine.local;

import java.util.List;
import java.util.Map;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.run.RunProgress;

/**
 * What Redis said last.
 *
 * @param runs the latest run of each source, by the source's id, with the counts of its files
 * @param depths the download queues
 * @param beats the workers of all nodes
 */
record QueuePicture(Map<String, RunProgress> runs, List<QueueDepths> depths, List<WorkerBeat> beats) {

    static final QueuePicture EMPTY = new QueuePicture(Map.of(), List.of(), List.of());

    QueuePicture {
        runs = Map.copyOf(runs);
        depths = List.copyOf(depths);
        beats = List.copyOf(beats);
    }
}
