package org.windrow.cli.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.Rate;
import org.windrow.engine.run.RunProgress;

/** One line on how far a harvest is. Used by one thread. */
final class ProgressLine {

    private static final Duration STALL = Duration.ofSeconds(20);

    private final Rate records = new Rate();
    private final Rate files = new Rate();

    /** The line for a run at a moment. */
    String at(Instant now, RunProgress run) {
        FileCounts counts = run.counts().files();
        long settled = counts.downloaded() + counts.skipped() + counts.failed();
        records.at(now, run.counts().records());
        files.at(now, settled);
        StringBuilder line = new StringBuilder();
        Long total = run.expected();
        line.append(number(run.counts().records()));
        if (total != null && total >= run.counts().records()) {
            line.append(" of ").append(number(total));
        }
        line.append(" records");
        switch (run.phase()) {
            case QUEUED -> line.append(" · waiting to start");
            case LISTING -> listing(line, total);
            case FILES, ENDED, PARKED -> {}
        }
        if (counts.found() > 0) {
            line.append(" · ")
                    .append(number(settled))
                    .append(" of ")
                    .append(number(counts.found()))
                    .append(" files");
        }
        if (run.phase() == RunProgress.Phase.FILES) {
            files.until(counts.found()).ifPresent(left -> line.append(" · ").append(about(left)));
        }
        if (run.message() != null) {
            line.append(" · ").append(run.message());
        }
        return line.toString();
    }

    private void listing(StringBuilder line, @Nullable Long total) {
        if (records.stalled().compareTo(STALL) > 0) {
            line.append(" · nothing new for ")
                    .append(records.stalled().toSeconds())
                    .append(" s");
            return;
        }
        if (records.perSecond() > 0) {
            line.append(" · ").append(number(Math.round(records.perSecond()))).append("/s");
        }
        if (total != null) {
            records.until(total).ifPresent(left -> line.append(" · ").append(about(left)));
        }
    }

    private static String about(Duration left) {
        if (left.toSeconds() < 60) {
            return "under a minute left";
        }
        long minutes = Math.round(left.toSeconds() / 60.0);
        return minutes < 90 ? "about " + minutes + " min left" : "about " + Math.round(minutes / 60.0) + " h left";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
