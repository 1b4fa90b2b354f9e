package org.windrow.engine.supervisor;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Something that a {@link Supervisor} starts, watches and stops, as often as it is asked to. The supervisor calls
 * {@code start} again only once the last start has failed, has ended or was stopped. Its methods are called on threads made
 * for the call, so they may block.
 */
public interface Service {

    /**
     * Starts, and returns once the service is up. An interrupt means that it is no longer wanted: clean up and leave.
     *
     * @return ends when the service ends: normally if it ended as it should, with an exception if it failed
     * @throws Exception if it could not be started; the message is for a person, without secrets
     */
    CompletionStage<?> start() throws Exception;

    /** Asks to finish the job at hand and to take no more. Returns at once; may be called again. */
    default void quiet() {}

    /**
     * Stops: in an orderly way within {@code patience}, by force after that. Returns once the service is gone. May be called
     * when a start was given up half-way, and again when a stop did not succeed.
     *
     * @throws Exception if the service may still be there
     */
    void stop(Duration patience) throws Exception;
}
