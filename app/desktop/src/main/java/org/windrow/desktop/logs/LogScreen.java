package org.windrow.desktop.logs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.windrow.fxkit.LogRow;

/** What the screen does for its view model. On the JavaFX thread. */
interface LogScreen extends LogTarget {

    /** Shows only the lines that pass, those to come as well. */
    void filter(Predicate<LogRow> passes);

    /** The lines that pass the filter, oldest first, as they are copied. */
    List<String> shownLines();

    /** Copies the chosen lines, or all that are shown if none is chosen. */
    void copy();

    /** Asks the person for a file; empty if they think better of it. */
    Optional<Path> askWhereToSave(String suggestedName);

    /** Lets the person type what to look for. */
    void beginSearch();
}
