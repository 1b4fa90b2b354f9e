package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.windrow.engine.queue.redis.RedisWorkerRegistry;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;

class DeadWorkerReaperTest {

    /** So short that every worker is silent for long enough at once. */
    private static final Duration SILENCE = Duration.ofMillis(4);

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.NEWEST);

    private final WorkerRegistry registry = new RedisWorkerRegistry(REDIS.connection(), 5);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final DeadWorkerReaper reaper = new DeadWorkerReaper(registry, SILENCE, clock);

    @Test
    void aSilentWorkerIsFoundDead() throws Exception {
        reaper.tick();
        silentWorker();
        now = now.plusMillis(1);

        assertThat(reaper.tick()).isEqualTo(Map.of("silent", 0));
    }

    @Test
    void afterTheMachineSleptTheWorkersGetTimeToBeHeardOfAgain() throws Exception {
        reaper.tick();
        silentWorker();

        now = now.plus(Duration.ofHours(8));
        assertThat(reaper.tick()).isEmpty();
        now = now.plusMillis(2);
        assertThat(reaper.tick()).isEmpty();

        now = now.plusMillis(2);
        assertThat(reaper.tick()).containsOnlyKeys("silent");
    }

    private void silentWorker() throws InterruptedException {
        registry.heartbeat("silent", "");
        org.awaitility.Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Duration.between(registry.workers().getFirst().lastBeat(), Instant.now())
                                .compareTo(SILENCE)
                        > 0);
    }
}
