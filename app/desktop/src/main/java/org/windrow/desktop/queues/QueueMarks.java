package org.windrow.desktop.queues;

import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.fxkit.Texts;

/** How the state of a queue is shown. */
final class QueueMarks {

    private final Texts texts;

    QueueMarks(Texts texts) {
        this.texts = texts;
    }

    Mark of(QueueStatus queue) {
        if (queue.paused()) {
            return new Mark(Feather.PAUSE_CIRCLE, Mark.Tone.WARNING, texts.get("queue.paused"));
        }
        if (queue.inFlight() > 0) {
            return new Mark(Feather.PLAY_CIRCLE, Mark.Tone.BUSY, texts.get("queue.busy"));
        }
        if (queue.depth() + queue.delayed() > 0) {
            return new Mark(Feather.CLOCK, Mark.Tone.QUIET, texts.get("queue.waits"));
        }
        return new Mark(Feather.CIRCLE, Mark.Tone.QUIET, texts.get("queue.idle"));
    }

    String kind(QueueStatus queue) {
        return texts.get(queue.isOfFiles() ? "queue.files" : "queue.harvest");
    }
}
