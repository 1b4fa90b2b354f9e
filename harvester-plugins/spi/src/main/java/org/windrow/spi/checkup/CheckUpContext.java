package org.windrow.spi.checkup;

import java.net.URI;
import java.time.Instant;
import org.windrow.spi.HarvestContext;

/** What the engine lends a plugin for one check-up: what a harvest has, an end in time, and a person who watches. */
public interface CheckUpContext extends HarvestContext {

    /** When the whole check-up has to be over. A request after that fails at once. */
    Instant deadline();

    /** An address is about to be asked; why it was thought of is a few words, such as "linked from the home page". */
    void trying(URI address, String why);

    /** An address has answered, or failed to. */
    void tried(Attempt attempt);

    /** Whether there is time for another request. */
    default boolean hasTime() {
        return clock().instant().isBefore(deadline());
    }
}
