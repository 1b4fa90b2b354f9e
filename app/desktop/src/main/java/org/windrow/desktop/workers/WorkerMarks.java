package org.windrow.desktop.workers;

import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.Mark.Tone;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.fxkit.Texts;

/** The kinds and states of workers, as they are shown. */
final class WorkerMarks {

    private final Texts texts;

    WorkerMarks(Texts texts) {
        this.texts = texts;
    }

    /** supervisord's word for the state, in everyday language. */
    Mark of(WorkerStatus worker) {
        return switch (worker.state()) {
            case STOPPED -> new Mark(Feather.SQUARE, Tone.QUIET, texts.get("service.stopped"));
            case STARTING -> new Mark(Feather.CLOCK, Tone.BUSY, texts.get("service.starting"));
            case RUNNING ->
                worker.quiet()
                        ? new Mark(Feather.MOON, Tone.QUIET, texts.get("service.quiet"))
                        : new Mark(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("service.running"));
            case BACKOFF -> new Mark(Feather.ROTATE_CW, Tone.WARNING, texts.get("service.backoff"));
            case STOPPING -> new Mark(Feather.STOP_CIRCLE, Tone.QUIET, texts.get("service.stopping"));
            case EXITED -> new Mark(Feather.LOG_OUT, Tone.QUIET, texts.get("service.exited"));
            case FATAL -> new Mark(Feather.X_CIRCLE, Tone.BAD, texts.get("service.fatal"));
            case UNKNOWN -> new Mark(Feather.HELP_CIRCLE, Tone.WARNING, texts.get("service.unknown"));
        };
    }

    String kind(WorkerStatus worker) {
        return switch (worker.kind()) {
            case REDIS -> texts.get("kind.redis");
            case HARVESTER -> texts.get("kind.harvester");
            case DOWNLOADER -> texts.get("kind.downloader");
        };
    }
}
