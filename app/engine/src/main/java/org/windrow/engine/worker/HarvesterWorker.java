package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.engine.harvest.Listing;
import org.windrow.engine.queue.Claim;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.HarvestPayload;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Source;
import org.windrow.spi.HarvesterPlugin;

/**
 * Takes harvest jobs, one at a time, and lists their sources. When it is stopped the job goes back to the queue, and whoever
 * takes it next goes on from the checkpoint.
 */
final class HarvesterWorker extends WorkerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(HarvesterWorker.class);
    private static final Duration IDLE = Duration.ofMillis(500);

    private final Workplace workplace;
    private final Plugins plugins;

    private volatile @Nullable String job;
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable String error;

    HarvesterWorker(Workplace workplace, Plugins plugins, String name) {
        super(workplace.keyOf(name));
        this.workplace = workplace;
        this.plugins = plugins;
    }

    @Override
    WorkerNote note() {
        return new WorkerNote("HARVESTER", job, done.get(), error);
    }

    @Override
    void work() throws InterruptedException {
        try {
            while (!isQuiet()) {
                Claim claim = workplace.queue().claim(key(), JobKind.HARVEST, 1);
                workplace.registry().heartbeat(key(), note().json());
                for (Job claimed : claim.jobs()) {
                    settle(harvest(claimed));
                }
                if (claim.jobs().isEmpty()) {
                    Thread.sleep(claim.next()
                            .filter(next -> next.compareTo(IDLE) < 0)
                            .orElse(IDLE));
                }
            }
        } finally {
            Farewell.say(workplace.registry(), key());
        }
    }

    private void settle(Settlement settlement) throws InterruptedException {
        workplace.queue().settle(key(), List.of(settlement));
    }

    private Settlement harvest(Job claimed) throws InterruptedException {
        HarvestPayload payload = (HarvestPayload) claimed.payload();
        Optional<RunProgress> asked = workplace.board().find(payload.source());
        if (asked.isEmpty()) {
            return new Settlement.Failed(claimed, "Nothing is known of the source " + payload.source());
        }
        RunProgress progress = asked.get();
        job = progress.source().name();
        LOG.info(
                "Harvesting {} from {}",
                progress.source().name(),
                progress.source().address());
        try {
            return settlement(claimed, progress.source(), list(progress));
        } finally {
            job = null;
            done.incrementAndGet();
        }
    }

    private Listing list(RunProgress progress) throws InterruptedException {
        Source source = progress.source();
        Optional<HarvesterPlugin> plugin = plugins.find(source.plugin());
        if (plugin.isEmpty()) {
            return failed(progress, "No plugin \"" + source.plugin() + "\" is installed; there are " + plugins);
        }
        try (WatchedRun watched = new WatchedRun(workplace, this, plugin.get(), progress)) {
            return watched.list();
        } catch (IOException failure) {
            return failed(progress, message(failure));
        } catch (RuntimeException failure) {
            LOG.error("Harvesting {} broke down", source.name(), failure);
            return failed(progress, "Something is wrong in Windrow itself: " + failure + ". The log has the details");
        }
    }

    private Settlement settlement(Job claimed, Source source, Listing listing) throws InterruptedException {
        Optional<RunProgress> known = workplace.board().find(source.id());
        if (known.isEmpty()) {
            // why: the source was removed meanwhile
            return new Settlement.Done(claimed);
        }
        RunProgress run = known.get();
        if (!listing.complete()) {
            error = listing.reason();
            LOG.warn(
                    "Harvesting {} ended {}: {}",
                    source.name(),
                    listing.status().words(),
                    listing.reason());
        }
        if (listing.retryAt() != null) {
            workplace.board().put(run.parked(listing.retryAt(), listing.reason()));
            workplace
                    .events()
                    .publish(
                            Event.Level.WARNING,
                            source.name(),
                            listing.reason() + ". Goes on by itself at " + listing.retryAt(),
                            Fact.of(Fact.Code.ASKED_TO_WAIT, listing.retryAt(), listing.reason()));
            Duration wait = Duration.between(workplace.clock().instant(), listing.retryAt());
            return new Settlement.Retry(claimed, listing.reason(), wait.isNegative() ? Duration.ZERO : wait);
        }
        End end = new End(
                listing.status(),
                listing.reason(),
                listing.complete(),
                workplace.clock().instant());
        workplace.board().put(run.listed(end));
        return new Settlement.Done(claimed);
    }

    private static Listing failed(RunProgress progress, String reason) {
        return new Listing(progress.run(), RunStatus.FAILED, reason, null, progress.counts());
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
