package org.windrow.engine.home;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Windrow has no place to keep its things. The message says which folder, why, and what to do. */
public final class HomeException extends IOException {

    private static final long serialVersionUID = 1L;

    HomeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
