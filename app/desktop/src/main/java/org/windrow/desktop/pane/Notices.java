package org.windrow.desktop.pane;

/** Tells a person something in passing. On the JavaFX thread. */
public interface Notices {

    /** Something went as wished. */
    void tell(String text);

    /** Something went wrong. */
    void warn(String text);

    /**
     * Something was done and can be taken back for a few seconds.
     *
     * @param onUndo takes it back
     * @param onFinal makes it final; exactly one of the two is called, at the latest when the window closes
     */
    void offerUndo(String text, Runnable onUndo, Runnable onFinal);
}
