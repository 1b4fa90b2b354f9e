package org.windrow.desktop.detail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.Mark.Tone;
import org.windrow.desktop.pane.Reasons;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.SourceStatus;

/** Runs in words. */
final class RunWords {

    private final Surroundings around;

    RunWords(Surroundings around) {
        this.around = around;
    }

    /** A run that has ended. */
    RunRow ended(RunRecord run) {
        return new RunRow(
                around.figures().ago(run.started()),
                around.figures().exact(run.started()),
                mark(run.status()),
                Reasons.ofRun(around.texts(), run.reason()),
                run.counts(),
                around.figures().age(run.length()),
                run.ended());
    }

    /** The run that is under way. */
    RunRow present(SourceStatus source) {
        Instant began = source.began();
        return new RunRow(
                around.texts().get("runs.now"),
                began == null ? "" : around.figures().exact(began),
                new Mark(Feather.DOWNLOAD_CLOUD, Tone.BUSY, around.texts().get("runs.present")),
                Sentences.in(around.texts(), Objects.requireNonNullElse(source.message(), "")),
                source.counts(),
                began == null ? "–" : around.figures().since(began),
                null);
    }

    /** What the chart of the last runs shows; the oldest comes first. */
    String chart(List<RunRecord> runs) {
        if (runs.isEmpty()) {
            return around.texts().get("runs.chart.none");
        }
        long newest = runs.getLast().counts().records();
        if (runs.size() == 1) {
            return around.texts().format("runs.chart.one", newest);
        }
        long most = runs.stream().mapToLong(run -> run.counts().records()).max().orElse(0);
        return around.texts().format("runs.chart.words", runs.size(), most, newest);
    }

    private Mark mark(RunStatus end) {
        return switch (end) {
            case COMPLETE ->
                new Mark(Feather.CHECK_CIRCLE, Tone.GOOD, around.texts().get("end.complete"));
            case COMPLETE_WITH_REPAIRS ->
                new Mark(Feather.CHECK_CIRCLE, Tone.GOOD, around.texts().get("runs.repaired"));
            case INCOMPLETE ->
                new Mark(Feather.ALERT_CIRCLE, Tone.WARNING, around.texts().get("end.incomplete"));
            case FAILED -> new Mark(Feather.X_CIRCLE, Tone.BAD, around.texts().get("end.failed"));
        };
    }
}
