package org.windrow.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.windrow.engine.checkup.CheckUps;
import org.windrow.engine.event.Event;
import org.windrow.engine.log.LogSlice;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.source.Configuration;
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

    /** The sources that wait because their server asked for it. */
    List<ParkedSource> parked();

    /** The hosts whose files wait because they asked for it or refused, the next to go on first; the first fifty. */
    List<ParkedHost> parkedHosts();

    /**
     * The lines of a worker's log after a cursor.
     *
     * @param worker the worker's id as in the snapshot, or {@link WorkerLogs#APPLICATION} for everything
     * @param cursor the {@link LogSlice#next()} of the call before; 0 for all that is kept
     * @param max the most lines to return
     */
    LogSlice log(String worker, long cursor, int max);

    /** The settings in effect: what holds for a new source, unless it says otherwise. Ends when the engine is there. */
    CompletableFuture<Configuration> settings();

    /** The settings as a person sees and changes them. */
    SettingsDesk settingsDesk();

    /**
     * The runs that were under way when the engine was last closed, or its process died. They wait until {@link #resumeHeld}
     * or {@link #leaveHeld} is called, or they are harvested or stopped one by one. Always empty at a Redis that others share:
     * there a run goes on at another node.
     */
    List<HeldRun> heldRuns();

    /** Lets the held runs go on where they were. */
    CompletableFuture<Void> resumeHeld();

    /** Stops the held runs; what came stays, and the next harvest of each goes on from there. */
    CompletableFuture<Void> leaveHeld();

    /**
     * The check-up of addresses, with the settings in effect. Ends when the engine is there; it needs no Redis. The engine
     * closes it.
     */
    CompletableFuture<CheckUps> checkUps();

    /**
     * The file that a worker's log goes to; empty if there is none. It need not exist yet.
     *
     * @param worker as for {@link #log}
     */
    Optional<Path> logFile(String worker);

    /** The sources as they are configured, in their order; none before the engine is there. */
    List<Source> sources();

    /** Adds a source, or replaces the one with the same id, and saves it. */
    CompletableFuture<Void> saveSource(Source source);

    /** Saves several sources in one step, as {@link #saveSource} each. */
    CompletableFuture<Void> saveSources(List<Source> sources);

    /** Forgets a source. Its silo stays as it is. A running harvest is stopped first. */
    CompletableFuture<Void> removeSource(String sourceId);

    /**
     * Queues a harvest: from the last checkpoint, or of everything again. Without effect if one is under way. A paused source
     * is paused no longer. One that is just being stopped is waited for; if it does not stop, that is told as a failure.
     */
    CompletableFuture<Void> harvest(String sourceId, boolean everything);

    /** Stops a harvest and its downloads cleanly; what came stays, and the next harvest goes on from there. */
    CompletableFuture<Void> stopHarvest(String sourceId);

    /** Stops a harvest as {@link #stopHarvest}, and remembers that the source is paused: its schedule does not start it. */
    CompletableFuture<Void> pauseSource(String sourceId);

    /**
     * Lets a paused source go on: its schedule starts it again, and a harvest that was broken off goes on at once, or as soon as it
     * has stopped.
     */
    CompletableFuture<Void> resumeSource(String sourceId);

    /** Starts a worker of this process, or Redis. */
    CompletableFuture<Void> startWorker(String workerId);

    /** Stops a worker of this process, or Redis; its jobs go back to their queue. */
    CompletableFuture<Void> stopWorker(String workerId);

    /** Stops a worker of this process, or Redis, and starts it again, with what depends on it. */
    CompletableFuture<Void> restartWorker(String workerId);

    /** Asks a worker of this process to finish the jobs it has and to take no more; it ends by itself after that. */
    CompletableFuture<Void> quietWorker(String workerId);

    /** Starts Redis and all workers of this process, each after what it depends on. Fails if one did not come up. */
    CompletableFuture<Void> startAllWorkers();

    /** Stops all workers of this process and Redis, each before what it depends on. Fails if one did not stop. */
    CompletableFuture<Void> stopAllWorkers();

    /**
     * Brings the number of this process's workers of one kind to {@code size}: starts more of them, or stops those with the
     * highest numbers, whose jobs go back. The number is kept with the settings, and there are so many at the next start.
     *
     * @param kind harvesters or downloaders
     * @param size how many there are to be, from 0 to {@value WorkerStatus#LARGEST_POOL}
     */
    CompletableFuture<Void> resizePool(WorkerStatus.Kind kind, int size);

    /** The jobs of the queues. */
    QueueDesk queues();

    /** The sources at length. */
    SourceDesk sourceDesk();

    /** The folder of the silo that a source fills, if it exists by now. */
    Optional<Path> siloFolder(String sourceId);

    /** Stops everything cleanly, within seconds. What is queued stays queued. */
    @Override
    void close();
}
