package org.windrow.desktop.sources;

import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.Mark.Tone;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.Texts;

/** The states of a source and the ends of its runs, as they are shown. */
final class SourceMarks {

    private final Texts texts;

    SourceMarks(Texts texts) {
        this.texts = texts;
    }

    /** What a source is doing, or how its last run ended if it does nothing. */
    Mark of(SourceRow row) {
        return row.held() ? new Mark(Feather.PAUSE_CIRCLE, Tone.WARNING, texts.get("state.held")) : of(row.status());
    }

    private Mark of(SourceStatus source) {
        return switch (source.state()) {
            case IDLE ->
                source.paused() ? new Mark(Feather.PAUSE, Tone.QUIET, texts.get("state.paused")) : atRest(source);
            case QUEUED -> new Mark(Feather.CLOCK, Tone.QUIET, texts.get("state.queued"));
            case HARVESTING -> new Mark(Feather.DOWNLOAD_CLOUD, Tone.BUSY, texts.get("state.harvesting"));
            case DOWNLOADING -> new Mark(Feather.DOWNLOAD, Tone.BUSY, texts.get("state.downloading"));
            case PARKED -> new Mark(Feather.PAUSE_CIRCLE, Tone.WARNING, texts.get("state.parked"));
            case STOPPING -> new Mark(Feather.STOP_CIRCLE, Tone.QUIET, texts.get("state.stopping"));
        };
    }

    private Mark atRest(SourceStatus source) {
        return source.lastEnd() == null
                ? new Mark(Feather.CIRCLE, Tone.QUIET, texts.get("state.new"))
                : end(source.lastEnd());
    }

    private Mark end(RunStatus end) {
        return switch (end) {
            case COMPLETE -> new Mark(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("end.complete"));
            case COMPLETE_WITH_REPAIRS -> new Mark(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("end.repaired"));
            case INCOMPLETE -> new Mark(Feather.ALERT_CIRCLE, Tone.WARNING, texts.get("end.incomplete"));
            case FAILED -> new Mark(Feather.X_CIRCLE, Tone.BAD, texts.get("end.failed"));
        };
    }
}
