package org.windrow.engine.queue.redis;

import org.jspecify.annotations.Nullable;

/** What is stored or was handed in cannot be read as a job. The message says why, to a person. */
public final class MalformedJobException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedJobException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
