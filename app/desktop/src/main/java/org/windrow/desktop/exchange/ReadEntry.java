package org.windrow.desktop.exchange;

import org.windrow.engine.source.Source;

/** What was read of one entry of a file. */
sealed interface ReadEntry {

    /** In which line it begins, from 1. */
    int line();

    /**
     * It is a source; its id and silo may be taken.
     *
     * @param anyFormat whether the entry does not say which format is wanted
     */
    record Good(int line, Source source, boolean anyFormat) implements ReadEntry {}

    /** It is none; why, for a person. */
    record Broken(int line, String reason) implements ReadEntry {}
}
