package org.windrow.desktop.detail;

/** What is told of the chosen source. */
public enum DetailTab {
    /** The present run, or the last one. */
    RUN,
    /** The runs that ended. */
    HISTORY,
    /** What went wrong, by its causes. */
    PROBLEMS,
    /** How it is harvested. */
    SETTINGS
}
