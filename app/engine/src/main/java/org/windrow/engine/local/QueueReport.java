package org.windrow.engine.local;

import java.util.List;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.queue.redis.RedisQueueControl;
import org.windrow.engine.queue.redis.RedisWorkerRegistry;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.run.RedisRunBoard;
import org.windrow.engine.run.RunProgress;

/**
 * What a Redis holds, looked at from outside.
 *
 * @param harvests the harvest jobs of each source
 * @param downloads the download jobs of each source
 * @param workers the workers of all nodes
 * @param runs the latest run of each source
 */
public record QueueReport(
        List<QueueDepths> harvests, List<QueueDepths> downloads, List<WorkerBeat> workers, List<RunProgress> runs) {

    /** Looks once. */
    public static QueueReport of(RedisConnection redis) throws InterruptedException {
        RedisQueueControl control = new RedisQueueControl(redis);
        return new QueueReport(
                control.depths(JobKind.HARVEST),
                control.depths(JobKind.DOWNLOAD),
                new RedisWorkerRegistry(redis, 1).workers(),
                new RedisRunBoard(redis).all());
    }
}
