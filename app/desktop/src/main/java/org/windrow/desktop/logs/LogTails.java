package org.windrow.desktop.logs;

import org.windrow.fxkit.LogTailView;
import org.windrow.fxkit.Texts;

/** Makes the view of a log's end with the words of this window. */
public final class LogTails {

    private LogTails() {}

    /** An empty view. */
    public static LogTailView view(Texts texts) {
        return new LogTailView(new LogTailView.Words(
                texts.get("log.list"),
                texts.get("log.empty"),
                texts.get("log.filtered"),
                texts.get("log.jump"),
                dropped -> texts.format("log.dropped", dropped)));
    }
}
