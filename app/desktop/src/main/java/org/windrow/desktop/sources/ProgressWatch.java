package org.windrow.desktop.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.windrow.desktop.pane.Figures;
import org.windrow.engine.run.Rate;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.Texts;

/**
 * Watches one source's counts, and says how far it has come, how fast it goes and how long it will still take. The time left
 * is not said in the first seconds, when it would be a guess, nor once the counts have passed what the source announced.
 */
final class ProgressWatch {

    private static final Duration TOO_EARLY = Duration.ofSeconds(10);
    private static final Duration STALLED = Duration.ofSeconds(40);

    /** A lower rate would be told as none. */
    private static final double SLOWEST_TOLD = 0.05;

    /** How much of the smoothed rate is made of the newest one. */
    private static final double NEWEST = 0.1;

    private final Texts texts;
    private final Figures figures;
    private Instant began = Instant.EPOCH;
    private Instant moved = Instant.EPOCH;
    private boolean active;
    private long done = -1;
    private double smoothed;
    private Rate fileRate = new Rate();

    ProgressWatch(Texts texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    Progress look(SourceStatus source, Instant now) {
        watch(source, now);
        return switch (source.state()) {
            case IDLE -> Progress.NONE;
            case QUEUED -> Progress.inWords(texts.get("progress.queued"));
            case HARVESTING -> records(source, now);
            case DOWNLOADING -> files(source, now);
            case PARKED, STOPPING ->
                Progress.inWords(
                        texts.format("progress.records", source.counts().records()));
        };
    }

    private void watch(SourceStatus source, Instant now) {
        boolean nowActive = source.state().isActive();
        if (nowActive && !active) {
            began = now;
            moved = now;
            smoothed = 0;
            fileRate = new Rate();
        }
        if (source.state() == SourceStatus.State.DOWNLOADING) {
            fileRate.at(now, filesDone(source));
        }
        active = nowActive;
        long nowDone = source.counts().records() + filesDone(source);
        if (nowDone != done) {
            done = nowDone;
            moved = now;
        }
        double rate = source.recordsPerSecond();
        smoothed = smoothed == 0 ? rate : smoothed + NEWEST * (rate - smoothed);
    }

    private Progress records(SourceStatus source, Instant now) {
        long records = source.counts().records();
        long expected = source.expected().orElse(0);
        // why: completeListSize is a hint that servers get wrong; once passed it would make a bar that lies.
        boolean known = expected > 0 && records <= expected;
        List<String> words = new ArrayList<>();
        words.add(count(records, expected));
        if (isStalled(now)) {
            words.add(texts.format("progress.stalled", figures.age(Duration.between(moved, now))));
        } else if (source.recordsPerSecond() > 0) {
            words.add(figures.rate(source.recordsPerSecond()));
            if (known && Duration.between(began, now).compareTo(TOO_EARLY) >= 0 && smoothed > 0) {
                words.add(figures.about(Duration.ofSeconds((long) ((expected - records) / smoothed))));
            }
        }
        OptionalDouble fraction = known ? OptionalDouble.of(records / (double) expected) : OptionalDouble.empty();
        String brief = known ? count(records, expected) : texts.format("progress.records", records);
        return said(fraction, String.join(" · ", words), brief, now);
    }

    private String count(long records, long expected) {
        if (expected <= 0) {
            return texts.format("progress.records", records);
        }
        return texts.format(records > expected ? "progress.more" : "progress.of", records, expected);
    }

    private Progress files(SourceStatus source, Instant now) {
        long found = source.counts().files().found();
        long finished = filesDone(source);
        String brief = texts.format("progress.files", finished, found);
        String text = brief;
        if (isStalled(now)) {
            text += " · " + texts.format("progress.stalled", figures.age(Duration.between(moved, now)));
        } else if (fileRate.perSecond() >= SLOWEST_TOLD) {
            text += " · " + figures.rate(fileRate.perSecond());
            text += fileRate.until(found)
                    .map(rest -> " · " + figures.about(rest))
                    .orElse("");
        }
        OptionalDouble fraction = found == 0 ? OptionalDouble.empty() : OptionalDouble.of(finished / (double) found);
        return said(fraction, text, brief, now);
    }

    /** why: that nothing comes any more is not to be left out, however narrow a column is */
    private Progress said(OptionalDouble fraction, String text, String brief, Instant now) {
        return new Progress(fraction, text, isStalled(now) ? text : brief);
    }

    private boolean isStalled(Instant now) {
        return Duration.between(moved, now).compareTo(STALLED) >= 0;
    }

    private static long filesDone(SourceStatus source) {
        return source.counts().files().found() - source.counts().files().pending();
    }
}
