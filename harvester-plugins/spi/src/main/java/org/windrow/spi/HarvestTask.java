package org.windrow.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One harvest to do.
 *
 * @param source what to harvest
 * @param lastCheckpoint the checkpoint that the sink kept last, in this run or an earlier one; null harvests everything
 */
public record HarvestTask(SourceSettings source, @Nullable Checkpoint lastCheckpoint) {

    /** The checkpoint to go on from, or empty to harvest everything. */
    public Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(lastCheckpoint);
    }
}
