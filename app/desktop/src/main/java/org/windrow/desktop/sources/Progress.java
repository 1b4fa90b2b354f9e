package org.windrow.desktop.sources;

import java.util.OptionalDouble;

/**
 * How far a harvest has come.
 *
 * @param fraction from 0 to 1, if that can honestly be said
 * @param text the same in words, with rate and the time that is left; empty when nothing is under way
 * @param brief what of the words has to be said where there is little room; all of them when something is amiss
 */
record Progress(OptionalDouble fraction, String text, String brief) {

    static final Progress NONE = inWords("");

    /** A progress of which nothing but words can be said, none of which can be left out. */
    static Progress inWords(String text) {
        return new Progress(OptionalDouble.empty(), text, text);
    }
}
