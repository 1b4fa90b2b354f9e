package org.windrow.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something about a silo that a person has to know. The message says what happened, in which folder, and what to do. */
public class SiloException extends IOException {

    private static final long serialVersionUID = 1L;

    public SiloException(String message) {
        super(message);
    }

    public SiloException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
