package org.windrow.desktop.shell;

/**
 * What is wrong with the whole.
 *
 * @param text what is wrong and what happens now; empty if nothing is
 * @param retry whether the person can try to start again
 */
public record Banner(String text, boolean retry) {

    /** Nothing is wrong. */
    static final Banner NONE = new Banner("", false);

    boolean isShown() {
        return !text.isEmpty();
    }
}
