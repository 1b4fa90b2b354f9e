package org.windrow.desktop.sources;

import org.windrow.engine.snapshot.SourceStatus;

/**
 * What a row of the sources shows.
 *
 * @param status the source as the engine tells it
 * @param progress how far its run has come
 * @param lastRun when its last run ended, in words
 * @param nextRun when it is harvested by itself next, in words
 */
record SourceRow(SourceStatus status, Progress progress, String lastRun, String nextRun) {}
