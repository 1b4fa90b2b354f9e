package org.windrow.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.windrow.engine.event.Event;
import org.windrow.engine.log.LogSlice;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.source.Source;

/**
 * What a window or a command can ask of the engine. Safe for use by many threads. Reading never waits: the answers are
 * copies that the engine keeps ready. Commands return at once; their future ends when the command has taken effect, or
 * with an exception whose message is for a person. Futures end on a thread of the engine.
 */
public interface Engine extends AutoCloseable {

    /** The latest picture. */
    EngineSnapshot snapshot();

    /**
     * The events after a sequence number, oldest first.
     *
     * @param sequence the last sequence number already seen; 0 for all that are kept
     * @param max the most events to return
     */
    List<Event> eventsSince(long sequence, int max);

    /**
     * The lines of a worker's log after a cursor.
     *
     * @param worker the worker's id as in the snapshot
     * @param cursor the {@link LogSlice#next()} of the call before; 0 for all that is kept
     * @param max the most lines to return
     */
    LogSlice log(String worker, long cursor, int max);

    /** Adds a source, or replaces the one with the same id, and saves it. */
    CompletableFuture<Void> saveSource(Source source);

    /** Forgets a source. Its silo stays as it is. A running harvest is stopped first. */
    CompletableFuture<Void> removeSource(String sourceId);

    /** Queues a harvest: from the last checkpoint, or of everything again. Without effect if one is under way. */
    CompletableFuture<Void> harvest(String sourceId, boolean everything);

    /** Stops a harvest and its downloads cleanly; what came stays, and the next harvest goes on from there. */
    CompletableFuture<Void> stopHarvest(String sourceId);

    /** Starts a worker of this process, or Redis. */
    CompletableFuture<Void> startWorker(String workerId);

    /** Stops a worker of this process, or Redis; its jobs go back to their queue. */
    CompletableFuture<Void> stopWorker(String workerId);

    /** The jobs of the queues. */
    QueueDesk queues();

    /** The folder of the silo that a source fills, if it exists by now. */
    Optional<Path> siloFolder(String sourceId);

    /** Stops everything cleanly, within seconds. What is queued stays queued. */
    @Override
    void close();
}
