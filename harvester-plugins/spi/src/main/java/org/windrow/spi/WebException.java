package org.windrow.spi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There was no answer, or not a whole one. The message says so to a person, naming the host. */
public class WebException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The host's name is not known. */
        UNKNOWN_HOST(true),
        /**
         * No connection came about: nobody listens there, it was not accepted in time or broken off in the TLS handshake, or
         * the network is down.
         */
        NO_CONNECTION(true),
        /** The certificate was refused, or the other side speaks no TLS or none that is known here. */
        TLS(false),
        /** The connection stood, but a time limit passed or the rate fell under the least. */
        TOO_SLOW(true),
        /** The body or the headers are larger than allowed. */
        TOO_LARGE(false),
        /** The connection broke, or the body ended early. */
        BROKEN(true),
        /** The address cannot be asked: not http, too many redirects, a redirect in a circle. */
        BAD_ADDRESS(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }
    }

    private final Kind kind;

    public WebException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Why there was no answer. */
    public Kind kind() {
        return kind;
    }

    /** Whether the same request may succeed later. */
    public boolean mayPass() {
        return kind.passing;
    }
}
