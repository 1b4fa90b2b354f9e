package org.windrow.desktop.pane;

import org.kordamp.ikonli.Ikon;

/**
 * A state as it is shown: a picture and a word, so that no meaning is in the colour alone.
 *
 * @param icon the picture
 * @param tone how it is coloured
 * @param word the state in a word or two
 */
public record Mark(Ikon icon, Tone tone, String word) {

    /** How a state is to be felt. */
    public enum Tone {
        QUIET,
        BUSY,
        GOOD,
        WARNING,
        BAD
    }
}
