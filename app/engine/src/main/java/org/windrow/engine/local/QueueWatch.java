package org.windrow.engine.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.redis.RedisException;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.worker.RunDesk;
import org.windrow.engine.worker.Workplace;

/**
 * Asks Redis a few times a second what there is to show, on a thread of its own: an outage holds up this thread, and nobody
 * who looks at the last picture.
 */
final class QueueWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);
    private static final int MOST_CLOSED_HOSTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Workplace workplace;
    private final RunDesk desk;
    private final Thread thread;
    private volatile QueuePicture picture = QueuePicture.EMPTY;

    QueueWatch(Workplace workplace, RunDesk desk) {
        this.workplace = workplace;
        this.desk = desk;
        this.thread = Thread.ofVirtual().name("queue-watch").start(this::watch);
    }

    /** What Redis said last. */
    QueuePicture picture() {
        return picture;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            Map<String, RunProgress> runs = new HashMap<>();
            for (RunProgress run : workplace.board().all()) {
                runs.put(run.source().id(), desk.withFiles(run));
            }
            picture = new QueuePicture(
                    runs,
                    workplace.control().depths(JobKind.HARVEST),
                    workplace.control().depths(JobKind.DOWNLOAD),
                    workplace.control().paused(),
                    workplace.registry().workers(),
                    workplace.hosts().closed(MOST_CLOSED_HOSTS));
        } catch (RedisException refused) {
            LOG.debug("Redis has no picture to give", refused);
        }
    }
}
