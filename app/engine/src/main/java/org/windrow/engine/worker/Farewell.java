package org.windrow.engine.worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.queue.WorkerRegistry;
import org.windrow.engine.redis.RedisException;

/** How a worker leaves: its jobs go back to the queue at once, or, if Redis is away, when its silence is noticed. */
final class Farewell {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private Farewell() {}

    /** Takes leave, also on a thread that was interrupted, whose interrupt stays set. */
    static void say(WorkerRegistry registry, String key) {
        boolean interrupted = Thread.interrupted();
        try {
            registry.deregister(key);
        } catch (RedisException away) {
            LOG.info(
                    "{} left without a word to Redis; its jobs go back when that is noticed: {}",
                    key,
                    away.getMessage());
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
