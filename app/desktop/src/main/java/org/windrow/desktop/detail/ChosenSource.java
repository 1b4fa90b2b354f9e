package org.windrow.desktop.detail;

import org.windrow.desktop.pane.Mark;
import org.windrow.engine.snapshot.SourceStatus;

/**
 * The source that is shown at length.
 *
 * @param status the source as the engine tells it
 * @param mark what it does, or how its last run ended
 * @param progress how far its run has come, in words; empty when nothing is under way
 * @param lastRun when its last run ended, in words
 * @param held whether its run waits for a person to let it go on
 */
public record ChosenSource(SourceStatus status, Mark mark, String progress, String lastRun, boolean held) {}
