package org.windrow.oaipmh.parse;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was read is no well-formed OAI-PMH, or passes a limit. The only exception of the parser for what comes from outside. */
public class MalformedPageException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedPageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public MalformedPageException(String message) {
        this(message, null);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    /** A limit was passed: nothing that may be mended. */
    static final class LimitPassed extends MalformedPageException {

        private static final long serialVersionUID = 1L;

        LimitPassed(String message) {
            super(message);
        }
    }
}
