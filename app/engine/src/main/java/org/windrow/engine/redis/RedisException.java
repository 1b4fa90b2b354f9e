package org.windrow.engine.redis;

import org.jspecify.annotations.Nullable;

/** Redis cannot be used. The message is for a person: what happened, with which server, what to do. It holds no password. */
public final class RedisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** The address cannot be read. */
        BAD_ADDRESS(false),
        /** No address for the host's name. */
        UNKNOWN_HOST(true),
        /** Nobody listens, or the connection broke. */
        NO_CONNECTION(true),
        /** It listens but does not answer in time. */
        NO_ANSWER(true),
        /** It is there but not ready: loading its file, or in a failover. */
        NOT_READY(true),
        /** Certificate or handshake were refused. */
        TLS(false),
        /** What answers is not Redis. */
        NOT_REDIS(false),
        /** It is Redis, but not of the kind that the address says: a node of a cluster, a Sentinel, or neither. */
        WRONG_KIND(false),
        /** The Sentinels know no master of that name. */
        UNKNOWN_MASTER(false),
        /** The server wants a password and was given none. */
        PASSWORD_NEEDED(false),
        /** The server refuses user or password. */
        WRONG_PASSWORD(false),
        /** The server knows the user but does not allow the command. */
        NOT_ALLOWED(false),
        /** The server's memory or disk is full: it can be read, but nothing can be put in until somebody makes room. */
        FULL(true),
        /** The embedded server could not be started. */
        NOT_STARTED(false),
        /** The connection was closed by this program. */
        CLOSED(false),
        /** The server answered a command with an error. */
        COMMAND_FAILED(false);

        private final boolean passing;

        Problem(boolean passing) {
            this.passing = passing;
        }

        /** Whether it may pass by itself, so that waiting makes sense. */
        public boolean mayPass() {
            return passing;
        }
    }

    private final Problem problem;
    private final String sentence;

    /**
     * @param problem what is wrong
     * @param message the sentence for a person
     * @param cause the technical cause, if there is one
     */
    public RedisException(Problem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.sentence = message;
    }

    /** The sentence for a person; never null. */
    @Override
    public String getMessage() {
        return sentence;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
