package org.windrow.spi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a harvest ended when it ended in an orderly way. */
public sealed interface HarvestEnd {

    /** The source's list was read to its end. */
    record Complete() implements HarvestEnd {}

    /**
     * The list was not read to its end; the last kept checkpoint is where to go on.
     *
     * @param reason what happened and what to do, in a sentence or two
     * @param retryAt when it makes sense to go on by itself; null if a person has to look first
     */
    record Incomplete(String reason, @Nullable Instant retryAt) implements HarvestEnd {

        /** When it makes sense to go on by itself, if it does. */
        public Optional<Instant> notBefore() {
            return Optional.ofNullable(retryAt);
        }
    }
}
