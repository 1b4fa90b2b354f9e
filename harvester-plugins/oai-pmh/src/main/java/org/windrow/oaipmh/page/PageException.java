package org.windrow.oaipmh.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page could not be had. The message says what happened, with the URL and what to do; it holds no secret. */
public final class PageException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, and with that what helps. */
    public enum Kind {
        /**
         * Nobody answers under that name or address, or the connection never comes to stand, TLS included: asking again helps
         * only if it answered before.
         */
        UNREACHABLE,
        /** The network failed on the way; the same request may succeed later. */
        NETWORK,
        /** The server asks to wait: 429, 503. */
        BUSY,
        /** The server failed: 5xx, 408. It may pass, or one bad record may spoil every page that holds it (case 17). */
        SERVER_FAILURE,
        /** The body ended before the document did. */
        TRUNCATED,
        /** The list is too long for the server: 413 (case 26). */
        TOO_MANY,
        /** The page is larger than Windrow reads. */
        TOO_LARGE,
        /** The answer is no OAI-PMH: an HTML page, another XML. */
        NOT_OAI,
        /** The site keeps programs out (case 23). */
        CHALLENGE,
        /** The server refuses, or the address cannot be asked: 4xx, TLS. */
        REFUSED;

        /** Whether it is the way to the server, or the server's being busy, and says nothing about what was asked. */
        public boolean isAbsence() {
            return this == UNREACHABLE || this == NETWORK || this == BUSY;
        }

        /** Whether the same request may succeed later. */
        public boolean mayPass() {
            return switch (this) {
                case UNREACHABLE, NETWORK, BUSY, SERVER_FAILURE, TRUNCATED -> true;
                case TOO_MANY, TOO_LARGE, NOT_OAI, CHALLENGE, REFUSED -> false;
            };
        }
    }

    private final Kind kind;
    private final transient @Nullable Instant notBefore;

    public PageException(Kind kind, String message, @Nullable Instant notBefore, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.notBefore = notBefore;
    }

    public PageException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The time before which the server does not want to be asked again, if it said so. */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }
}
