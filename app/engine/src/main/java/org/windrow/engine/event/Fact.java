package org.windrow.engine.event;

import java.util.List;

/**
 * What happened as a code and its values, from which a window words it in the language of the person.
 *
 * @param code which kind of thing
 * @param values what the code says of them, in that order; numbers without any grouping
 */
public record Fact(Code code, List<String> values) {

    public Fact {
        values = List.copyOf(values);
    }

    /** A fact with these values. */
    public static Fact of(Code code, Object... values) {
        return new Fact(code, List.of(values).stream().map(String::valueOf).toList());
    }

    /** The kinds of things that are told, each with its values. */
    public enum Code {
        /** A run ended and all came: records, created, updated, deleted, files found, files downloaded. */
        RUN_COMPLETE,
        /** The same, and some of it was mended; the same values. */
        RUN_REPAIRED,
        /** A run ended and something is missing: the same values, then why. */
        RUN_INCOMPLETE,
        /** A run failed: the same values, then why. */
        RUN_FAILED,
        /** A run began by its schedule. */
        RUN_SCHEDULED,
        /** Something was odd about a record, or it is lost: which, what was said. */
        RECORD_PROBLEM,
        /** Files were left out since they are not wanted: how many, then each reason and how many it left out. */
        FILES_LEFT_OUT,
        /** A server asked to wait: until when as in ISO 8601, why. */
        ASKED_TO_WAIT,
        /** A worker is not heard of any more: how many of its jobs went back. */
        WORKER_GONE,
        /** A worker, or Redis, is not started again: why. */
        WORKER_GIVEN_UP,
        /** A worker, or Redis, did not start, which is tried again: why. */
        WORKER_NOT_STARTED,
        /** A worker, or Redis, ended when it should not: why. */
        WORKER_ENDED,
        /** Redis can be used: which. */
        REDIS_CONNECTED,
        /** Redis cannot be used any more: what is wrong. */
        REDIS_LOST,
        /** Redis could not read its data and started without: where they are now. */
        REDIS_STARTED_EMPTY,
        /** What others put into the intake cannot be done: how many. */
        INTAKE_REFUSED,
        /** Somebody asked the workers to stop through the intake, which they do not. */
        INTAKE_STOP
    }
}
