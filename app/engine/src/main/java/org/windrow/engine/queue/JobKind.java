package org.windrow.engine.queue;

import java.util.Locale;

/** What a job does. */
public enum JobKind {
    /** Harvests a source. */
    HARVEST,
    /** Downloads a file. */
    DOWNLOAD;

    /** The kind in lower case, as keys and stored jobs have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
