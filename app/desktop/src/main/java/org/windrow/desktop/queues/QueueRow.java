package org.windrow.desktop.queues;

import org.windrow.engine.snapshot.QueueStatus;

/**
 * What a row of the queues shows.
 *
 * @param status the queue as the engine tells it
 * @param oldest the age of its oldest job in words; empty if none waits
 */
record QueueRow(QueueStatus status, String oldest) {}
