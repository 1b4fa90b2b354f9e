package org.windrow.desktop.preferences;

/** What happens when the window is closed. */
public enum OnClose {
    ASK,
    /** The work goes on in the tray, or in the minimised window where there is none. */
    KEEP_RUNNING,
    /** Everything is stopped. */
    QUIT
}
