package org.windrow.index.build;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something about an index that a person has to know. The message says what happened, in which folder, and what to do. */
public class IndexException extends IOException {

    private static final long serialVersionUID = 1L;

    public IndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Another process has the index open. */
    public static final class InUse extends IndexException {

        private static final long serialVersionUID = 1L;

        InUse(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
