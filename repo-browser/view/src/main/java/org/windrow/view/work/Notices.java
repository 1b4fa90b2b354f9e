package org.windrow.view.work;

/** Tells the person something in passing. On the JavaFX thread. */
public interface Notices {

    /** Something is done. */
    void tell(String text);

    /** Something went wrong. */
    void warn(String text);
}
