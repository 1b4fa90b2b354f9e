package org.windrow.engine.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.harvest.FileQueue;
import org.windrow.engine.harvest.MissingFile;
import org.windrow.engine.queue.HighWater;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.Lane;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Source;
import org.windrow.spi.Checksum;
import org.windrow.store.WantedFile;

/** The download jobs of one run. */
final class QueuedFiles implements FileQueue {

    /** The low mark is so much of the high one. */
    private static final double LOW_WATER = 0.8;

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Workplace workplace;
    private final Source source;
    private final Supplier<String> run;
    private final HighWater highWater;
    private final Consumer<String> waiting;
    private final LeftOutFiles leftOut;

    /**
     * @param run tells the run's key, which is that of an earlier run if that is resumed
     * @param waiting is told what is waited for; empty when nothing is any more
     */
    QueuedFiles(Workplace workplace, Source source, Supplier<String> run, Consumer<String> waiting) {
        this.workplace = workplace;
        this.source = source;
        this.run = run;
        this.highWater = new HighWater(
                workplace.queue(), workplace.highWaterMark(), (long) (workplace.highWaterMark() * LOW_WATER), POLL);
        this.waiting = waiting;
        this.leftOut = new LeftOutFiles(source.choice());
    }

    /** The files that were left out by choice. */
    LeftOutFiles leftOut() {
        return leftOut;
    }

    @Override
    public void add(List<MissingFile> missing, long present) throws InterruptedException {
        List<MissingFile> wanted = leftOut.wanted(missing);
        long skipped = present + missing.size() - wanted.size();
        if (skipped > 0) {
            workplace.queue().countSkipped(run.get(), skipped);
        }
        enqueue(wanted);
    }

    @Override
    public void beginLeftBehind() throws InterruptedException {
        workplace.queue().forgetRemoved(run.get());
    }

    @Override
    public void addLeftBehind(List<MissingFile> missing) throws InterruptedException {
        enqueue(leftOut.wanted(missing));
    }

    private void enqueue(List<MissingFile> missing) throws InterruptedException {
        if (missing.isEmpty()) {
            return;
        }
        awaitRoom();
        Set<String> hosts =
                missing.stream().map(file -> Lane.hostOf(file.file().url())).collect(Collectors.toSet());
        workplace.hosts().policyIfNone(hosts, new LanePolicy(source.connections(), source.gap()));
        Instant now = workplace.clock().instant();
        workplace.queue().enqueue(missing.stream().map(file -> job(file, now)).toList());
    }

    @Override
    public boolean remembersSilo() throws InterruptedException {
        return workplace.board().remembers(source.silo());
    }

    @Override
    public void rememberSilo() throws InterruptedException {
        workplace.board().remember(source.silo());
    }

    private void awaitRoom() throws InterruptedException {
        boolean waited = highWater.awaitBelow(
                source.id(), depth -> waiting.accept("Listing waits: " + depth + " files are queued already"));
        if (waited) {
            waiting.accept("");
        }
    }

    private Job job(MissingFile missing, Instant now) {
        WantedFile file = missing.file();
        DownloadPayload payload = new DownloadPayload(
                source.silo(),
                missing.identifier(),
                file.part(),
                file.url(),
                file.mediaType(),
                file.size(),
                checksum(file),
                run.get(),
                source.choice());
        return Job.download(source.id(), payload, now);
    }

    private static @Nullable Checksum checksum(WantedFile file) {
        return file.checksumAlgorithm() == null || file.checksum() == null
                ? null
                : new Checksum(file.checksumAlgorithm(), file.checksum());
    }
}
