package org.windrow.desktop.shell;

/** The panes of the window, in the order of the rail. */
public enum Pane {
    SOURCES,
    QUEUES,
    WORKERS,
    LOGS,
    REPOSITORY,
    ACTIVITY,
    PREFERENCES
}
