package org.windrow.engine.worker;

import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.Settlement;
import org.windrow.store.Silo;

/**
 * A download that has ended, before its job is settled.
 *
 * @param settlement what became of the job
 * @param written the silo that holds the new file and whose barrier comes before the settlement; null if nothing was written
 */
record FinishedDownload(Settlement settlement, @Nullable Silo written) {}
