package org.windrow.spi;

import org.jspecify.annotations.Nullable;

/**
 * A harvest cannot go on without a person. The message says what happened, at which source, and what to do; it holds no
 * secret.
 */
public class HarvestException extends Exception {

    private static final long serialVersionUID = 1L;

    public HarvestException(String message) {
        super(message);
    }

    public HarvestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
