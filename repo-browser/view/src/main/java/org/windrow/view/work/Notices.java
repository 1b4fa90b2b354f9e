package org.windrow.view.work;

/** Tells the person something in passing. On the JavaFX thread. */
public interface Notices {

    /** Something is done. */
    void tell(String text);

    /** Something went wrong. */
    void warn(String text);

    /**
     * Something was done that can be undone for some seconds.
     *
     * @param undo takes it back
     */
    void offer(String text, Runnable undo);
}
