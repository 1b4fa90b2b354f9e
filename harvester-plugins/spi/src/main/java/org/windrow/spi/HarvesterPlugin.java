package org.windrow.spi;

import java.util.Optional;
import org.windrow.spi.checkup.CheckUp;

/**
 * Knows one kind of source. Found through {@link java.util.ServiceLoader}; a plugin has a public constructor without
 * arguments, holds no state between calls, and may harvest several sources at once from several threads.
 */
public interface HarvesterPlugin {

    /** The name under which sources refer to this plugin, in lower case and never changed once released: {@code oai-pmh}. */
    String id();

    /**
     * Harvests a source from the task's checkpoint to its end, on the calling thread.
     *
     * <p>Records go to {@code sink} in the order of the source. After each page the plugin gives the sink a checkpoint; the
     * sink keeps it once everything before it is durable. A later call with that checkpoint goes on from there. Records that
     * were already given may be given again after an interruption, never left out.
     *
     * <p>Interrupting the thread stops the harvest at once; the last checkpoint that the sink kept stays valid.
     *
     * @return how the harvest ended when it ended in an orderly way
     * @throws HarvestException if nothing more can be done without a person: the address is wrong, the settings are refused
     * @throws InterruptedException if the thread was interrupted, here or in the sink
     */
    HarvestEnd harvest(HarvestTask task, RecordSink sink, HarvestContext context)
            throws HarvestException, InterruptedException;

    /** The plugin's way of finding a source by any address of it; empty if it has none. */
    default Optional<CheckUp> checkUp() {
        return Optional.empty();
    }
}
