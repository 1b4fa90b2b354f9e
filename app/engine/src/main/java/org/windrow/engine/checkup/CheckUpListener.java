package org.windrow.engine.checkup;

import java.net.URI;
import org.windrow.spi.checkup.Attempt;

/** Hears how a check-up goes on, on the thread that checks. */
public interface CheckUpListener {

    /** Hears nothing. */
    CheckUpListener NONE = new CheckUpListener() {};

    /** An address is about to be asked; {@code why} says in a few words why it was thought of. */
    default void trying(URI address, String why) {}

    /** An address has answered, or failed to. */
    default void tried(Attempt attempt) {}
}
