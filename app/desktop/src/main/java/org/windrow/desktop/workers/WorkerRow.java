package org.windrow.desktop.workers;

import org.windrow.engine.snapshot.WorkerStatus;

/**
 * What a row of the workers shows.
 *
 * @param status the worker as the engine tells it
 * @param since how long it has been in its state, in words
 * @param rate jobs a second, to a tenth, averaged over the last seconds
 */
record WorkerRow(WorkerStatus status, String since, double rate) {}
