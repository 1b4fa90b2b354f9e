package org.windrow.desktop.sources;

import java.util.OptionalDouble;

/**
 * How far a harvest has come.
 *
 * @param fraction from 0 to 1, if that can honestly be said
 * @param text the same in words, with rate and the time that is left; empty when nothing is under way
 */
record Progress(OptionalDouble fraction, String text) {

    static final Progress NONE = new Progress(OptionalDouble.empty(), "");
}
